"""A line of a list of facts: its name, what is so, and where that comes from or is changed."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A line of `{% summary_list %}`; `url` leads to the rows behind a figure."""

    key: str
    value: Any
    url: str = ""
    change_url: str = ""
