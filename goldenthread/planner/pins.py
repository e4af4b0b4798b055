"""Reads what a person has fixed before planning: `coachee,coach`, a line each."""

import csv
import io
from collections.abc import Mapping

from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.snapshot import Snapshot

COLUMNS = ("coachee", "coach")


class PinsNotUnderstood(Refusal):
    """A line of the file of pins names nobody, or somebody twice."""


def read_pins(text: str, snapshot: Snapshot) -> Mapping[str, str]:
    """Coaches by coachee, from CSV with names or short names. Raises `PinsNotUnderstood`."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    if tuple(name.strip().lower() for name in rows.fieldnames or ()) != COLUMNS:
        raise PinsNotUnderstood(
            "The pins have other columns than coachee and coach.",
            "Write `coachee,coach` into the first line.",
        )
    by_name = {row.name.casefold(): row.id for row in snapshot.people}
    by_name |= {row.id: row.id for row in snapshot.people}
    pins: dict[str, str] = {}
    for line, row in enumerate(rows, start=2):
        coachee, coach = (_person(row.get(name), by_name, line) for name in rows.fieldnames or ())
        if coachee in pins:
            raise PinsNotUnderstood(
                f"Line {line} pins a coachee who is pinned before.", "Keep one line for each."
            )
        pins[coachee] = coach
    return pins


def _person(written: str | None, by_name: Mapping[str, str], line: int) -> str:
    name = (written or "").strip()
    if name.casefold() not in by_name:
        raise PinsNotUnderstood(
            f"Line {line}: “{name}” is nobody on the staff list.",
            "Write the name or the short name as people.csv has it.",
        )
    return by_name[name.casefold()]
