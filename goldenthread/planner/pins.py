"""Reads what a person has fixed before planning, a line each: pairs, or rows that stay."""

import csv
import io
from collections.abc import Mapping

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.wishes import MOST_PINS, Wishes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES

PAIRS = ("coachee", "coach")
ROWS = ("table", "key")


class PinsNotUnderstood(Refusal):
    """A line of the file of pins names nobody, nothing, or somebody twice."""


def with_pins(wishes: Wishes, text: str, snapshot: Snapshot) -> Wishes:
    """The wishes with the pins of a CSV file: `coachee,coach` with names or short names, or
    `table,key` of rows of the folder that stay as they are. Raises `PinsNotUnderstood`.
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    names = tuple(name.strip().lower() for name in reader.fieldnames or ())
    if names not in (PAIRS, ROWS):
        raise PinsNotUnderstood(
            "The pins have other columns than coachee and coach, or table and key.",
            "Write `coachee,coach` or `table,key` into the first line.",
        )
    reader.fieldnames = names
    rows = [{name: (row.get(name) or "").strip() for name in names} for row in reader]
    if len(rows) > MOST_PINS:
        raise PinsNotUnderstood(
            f"{len(rows):,} pins are more than a plan can be made around.",
            f"Pin what has to stay, {MOST_PINS:,} things at most.",
        )
    if names == ROWS:
        pinned = frozenset(_row(row, snapshot, line) for line, row in enumerate(rows, start=2))
        return wishes.but(pinned_rows=wishes.pinned_rows | pinned)
    return wishes.but(pinned_coaches={**wishes.pinned_coaches, **_pairs(rows, snapshot)})


def _pairs(rows: list[dict[str, str]], snapshot: Snapshot) -> Mapping[str, str]:
    by_name = {row.name.casefold(): row.id for row in snapshot.people}
    by_name |= {row.id: row.id for row in snapshot.people}
    pins: dict[str, str] = {}
    for line, row in enumerate(rows, start=2):
        coachee, coach = (_person(row[name], by_name, line) for name in PAIRS)
        if coachee in pins:
            raise PinsNotUnderstood(
                f"Line {line} pins a coachee who is pinned before.", "Keep one line for each."
            )
        pins[coachee] = coach
    return pins


def _person(name: str, by_name: Mapping[str, str], line: int) -> str:
    if name.casefold() not in by_name:
        raise PinsNotUnderstood(
            f"Line {line}: “{name}” is nobody on the staff list.",
            "Write the name or the short name as people.csv has it.",
        )
    return by_name[name.casefold()]


def _row(row: dict[str, str], snapshot: Snapshot, line: int) -> tuple[str, str]:
    table, key = row["table"].removesuffix(".csv"), row["key"]
    if table not in TABLES:
        raise PinsNotUnderstood(
            f"Line {line}: the folder has no table “{table}”.",
            "Write activities or teams.",
        )
    if snapshot.find(table, key) is None:
        raise PinsNotUnderstood(
            f"Line {line}: {table} has no row “{key}”.",
            "Write its short name.",
        )
    return table, key
