"""What stands in a ballot box, and how one sheet is added to it; no database, no person.

Nothing finer is kept than what will be published: of each item and answer group, how many answered
and how many of them counted.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

# The box grows in steps, so that its size does not tell how long the last comment was.
STEP = 4096


@dataclass
class Ballot:
    """`tallies` maps item and answer group, as `12.0`, to answers and those that counted.

    Those of sheets that somebody saw, who typed them in, stand apart as `12.0.seen`.
    """

    tallies: dict[str, list[int]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    sheets: int = 0
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's answers: each item with its answer group and whether the answer counts.

    `is_seen` where somebody else typed it in.
    """

    marks: tuple[tuple[int, int, bool], ...]
    comment: str = ""
    is_seen: bool = False


def add_sheet(ballot: Ballot, sheet: Sheet) -> None:
    for item, place, counts in sheet.marks:
        tally = ballot.tallies.setdefault(_name(item, place, is_seen=sheet.is_seen), [0, 0])
        tally[0] += 1
        tally[1] += counts
    ballot.sheets += 1
    ballot.seen += sheet.is_seen
    if sheet.comment:
        ballot.comments.append(sheet.comment)
    # Drawn anew each time: a comment's place does not tell when it was written.
    secrets.SystemRandom().shuffle(ballot.comments)


def tally_of(ballot: Ballot, item: int, place: int, *, is_seen: bool) -> tuple[int, int]:
    """How many answered the item in this answer group, and how many of them counted."""
    n, count = ballot.tallies.get(_name(item, place, is_seen=is_seen), (0, 0))
    return n, count


def _name(item: int, place: int, *, is_seen: bool) -> str:
    return f"{item}.{place}.seen" if is_seen else f"{item}.{place}"


def to_words(ballot: Ballot) -> dict[str, str]:
    """The box as the words that a sealed row keeps."""
    # In the order of the items, so that the order of the answers leaves no trace.
    tallies = json.dumps(dict(sorted(ballot.tallies.items())))
    comments = json.dumps(ballot.comments)
    # As they lie in the sealed row, where each quotation mark takes a second sign.
    length = len(json.dumps([tallies, comments]))
    comments += " " * (-length % STEP)
    return {
        "tallies": tallies,
        "comments": comments,
        "sheets": f"{ballot.sheets:6} {ballot.seen:6}",
    }


def from_words(words: Mapping[str, str]) -> Ballot:
    sheets, seen = words["sheets"].split()
    return Ballot(
        tallies=json.loads(words["tallies"]),
        comments=json.loads(words["comments"]),
        sheets=int(sheets),
        seen=int(seen),
    )


def empty_words() -> dict[str, str]:
    return to_words(Ballot())
