"""The school's own settings for the coherence check, and the findings it has accepted."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table


@table("thresholds", key="rule name")
@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold that the school has set for itself."""

    rule: str = column.text("Rule: `DUR004`", required=True, longest=8)
    name: str = column.text("Which threshold of the rule", required=True, longest=60)
    value: Decimal = column.number("Value", required=True)
    since_on: dt.date | None = column.day("Since")
    reason: str = column.text("Why")


@table("accepted_findings", key="finding")
@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding that the school lives with until a date; it comes back after it."""

    finding: str = column.text("Id of the finding", required=True, longest=80)
    rule: str = column.text("Rule", required=True, longest=8)
    reason: str = column.text("Why it is accepted", required=True, longest=600)
    owner: str = column.ref("people", "Who answers for it")
    accepted_on: dt.date | None = column.day("Accepted on")
    until_on: dt.date = column.day("Accepted until", required=True)
