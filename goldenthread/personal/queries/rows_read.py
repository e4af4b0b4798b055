"""Turns one stored row into words for its page and plain values for its file."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Field, ForeignKey, Model

from goldenthread.accounts.public import SealedRow, Unreadable
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import plain_number

# They say the same of every row, or nothing to anybody.
SILENT = {"id", "school", "sealed", "version"}
TITLES = ("title", "name", "label", "question", "job_title", "cannot_yet", "area")
SHORT = 60
LABELS = {
    "agreed_paid": "Outside your hours: agreed and paid",
    "alternative": "You catch up",
    "fte": "Full-time equivalent",
    "names_when": "Says when",
    "names_class": "Says which class",
    "is_active": "Account is open",
    "created_at": "Made",
    "last_login": "Last signed in",
    "cadence_weeks": "Every how many weeks",
    "spectrum": "Kind of coaching",
    "preset": "Phases of a cycle",
    "contract": "Agreed",
    "looked": "Looked in",
    "part": "Look or talk",
    "week": "Week A or B",
    "fortnight": "Which of two fortnights",
    "on": "Day",
}
CLOSED = "Sealed with a key that this site does not have."


@dataclass(frozen=True, slots=True)
class Cell:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class HeldRow:
    """`cells` leaves out what is empty; `values` has every column by its name in the table."""

    cells: tuple[Cell, ...]
    values: dict[str, Any]

    @property
    def is_short(self) -> bool:
        """Whether it reads as one line and not as a list."""
        return all(len(cell.text) <= SHORT for cell in self.cells)


def read_row(row: Model, leaves_out: tuple[str, ...], obvious: tuple[str, ...] = ()) -> HeldRow:
    """`obvious` columns say whose row it is: the page is theirs already, the file has them."""
    cells: list[Cell] = []
    values: dict[str, Any] = {}
    for field in row._meta.local_concrete_fields:
        if field.name in SILENT or field.name in leaves_out or field.name.endswith("_ptr"):
            continue
        value, text = _read(row, field)
        values[field.name] = value
        if text and field.name != "key" and field.name not in obvious:
            cells.append(Cell(_label(field.name), text))
    if isinstance(row, SealedRow):
        try:
            words: dict[str, str] = dict(row.words)
        except Unreadable:
            words = dict.fromkeys(row.WORDS, CLOSED)
        values["words"] = words
        cells += [Cell(_label(name), text) for name, text in words.items() if text]
    return HeldRow(tuple(cells), values)


def read_naming(row: Model, path: str) -> HeldRow:
    """What a row tells that only names the person: what it is, and as what it names them."""
    day = next((getattr(row, name) for name in ("on", "starts_on") if hasattr(row, name)), None)
    what = _title(row)
    # A post has no name but its holder's.
    holder = getattr(row, "person", None)
    if holder is not None:
        what = _title(holder)
    role = _label(path)
    cells = [Cell(role, what)]
    if isinstance(day, dt.date):
        cells.append(Cell("From" if hasattr(row, "starts_on") else "On", long_date(day)))
    return HeldRow(
        tuple(cells),
        {
            "named_as": path,
            "what": what,
            "key": getattr(row, "key", None),
            "day": day.isoformat() if isinstance(day, dt.date) else None,
        },
    )


def _read(row: Model, field: "Field[Any, Any]") -> tuple[Any, str]:
    if isinstance(field, ForeignKey):
        related = getattr(row, field.name)
        text = "" if related is None else _title(related)
        return (text or None), text
    value = getattr(row, field.name)
    if field.choices:
        display = getattr(row, f"get_{field.name}_display")()
        return value, str(display) if value not in (None, "") else ""
    return _plain(value), _text(value)


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, str | int | float | bool | list | dict) or value is None:
        return value
    return str(value)


def _text(value: Any) -> str:
    if value is None or value == "" or value == [] or value == {}:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return f"{long_date(value.date())}, {value:%H:%M}"
    if isinstance(value, dt.date):
        return long_date(value)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)


def _title(row: Any) -> str:
    for name in TITLES:
        value = getattr(row, name, "")
        if isinstance(value, str) and value:
            return value
    if hasattr(row, "coach") and hasattr(row, "coachee"):
        return f"{row.coach.name} coaches {row.coachee.name}"
    for name in ("on", "opened_on", "made_on"):
        day = getattr(row, name, None)
        if isinstance(day, dt.date):
            return f"of {long_date(day)}"
    return str(row)


def _label(name: str) -> str:
    if name in LABELS:
        return LABELS[name]
    words = name.replace("_", " ")
    if words.endswith(" on"):
        words = words[:-3]
    return words[:1].upper() + words[1:]
