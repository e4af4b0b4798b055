"""Reads search, filters, sort and page of a table from its address, and writes them as links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator

ROWS_ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Column:
    """`sort_by` names the fields for `order_by`; empty means that the column cannot be sorted."""

    key: str
    label: str
    sort_by: tuple[str, ...] = ()
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    key: str
    label: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One table's state. `search` and `chosen` hold only what the page offers."""

    columns: tuple[Column, ...]
    filters: tuple[Filter, ...] = ()
    searched_in: str = ""
    exports: tuple[str, ...] = ()
    search: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    page_number: int = 1

    @property
    def order_by(self) -> tuple[str, ...]:
        """What to hand to `QuerySet.order_by`; empty where nobody asked for an order."""
        names = next((column.sort_by for column in self.columns if column.key == self.sort), ())
        return tuple(f"-{name}" for name in names) if self.descending else names

    @property
    def is_narrowed(self) -> bool:
        return bool(self.search or self.chosen)

    def address(self, **changes: str | int) -> str:
        """Write the query string of this table with some of its state changed; begins with `?`."""
        order = f"-{self.sort}" if self.descending else self.sort
        state = {"search": self.search, **self.chosen, "sort": order, "page": self.page_number}
        state |= changes
        kept = {key: value for key, value in state.items() if value and (key, value) != ("page", 1)}
        return "?" + urlencode(kept)

    def sort_address(self, column: Column) -> str:
        again = self.sort == column.key and not self.descending
        return self.address(sort=f"-{column.key}" if again else column.key, page=1)

    def page_of(self, rows: Any, rows_on_a_page: int = ROWS_ON_A_PAGE) -> Page[Any]:
        """Cut the asked-for page from a queryset or list; a page past the end is the last one."""
        return Paginator(rows, rows_on_a_page).get_page(self.page_number)


def read_listing(
    parameters: Mapping[str, str],
    columns: Sequence[Column],
    filters: Sequence[Filter] = (),
    searched_in: str = "",
    exports: Sequence[str] = (),
) -> Listing:
    """Read `request.GET`. What the page does not offer (a strange column, a made-up choice) is
    left out, so an old bookmark still opens."""
    asked = parameters.get("sort", "")
    sortable = {column.key for column in columns if column.sort_by}
    sort = asked.removeprefix("-") if asked.removeprefix("-") in sortable else ""
    chosen = {
        one.key: parameters[one.key]
        for one in filters
        if parameters.get(one.key) in {value for value, _ in one.choices if value}
    }
    # Longer than any page number: Python refuses to read a number of thousands of digits.
    page = parameters.get("page", "")[:9]
    return Listing(
        columns=tuple(columns),
        filters=tuple(filters),
        searched_in=searched_in,
        exports=tuple(exports),
        search=parameters.get("search", "").strip() if searched_in else "",
        chosen=chosen,
        sort=sort,
        descending=bool(sort) and asked.startswith("-"),
        page_number=int(page) if page.isdecimal() and int(page) > 0 else 1,
    )
