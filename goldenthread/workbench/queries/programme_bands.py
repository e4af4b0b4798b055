"""Programmes as bands across the half-terms of a year."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date, short_date
from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState
from goldenthread.ui.marks import PriorityMark


@dataclass(frozen=True, slots=True)
class Band:
    """`cells` says of each half-term whether the programme runs in it; where in none, `nothing`
    says why. `next_words` and `next_url` lead on where dates or sessions are missing.

    `starts` and `ends` are the keys of its first and last half-term.
    """

    key: str
    title: str
    url: str
    mark: PriorityMark | None
    span: str
    cells: tuple[bool, ...]
    starts: str
    ends: str
    move_url: str
    nothing: str
    next_words: str
    next_url: str


@dataclass(frozen=True, slots=True)
class Bands:
    """`blocks` are key and name of each half-term."""

    blocks: tuple[tuple[str, str], ...]
    rows: tuple[Band, ...]


def draw_bands(
    snapshot: Snapshot, year: SchoolYear, marks: Mapping[str, PriorityMark]
) -> Bands | None:
    """In order of their first day, those without dates last. None without terms or programmes."""
    blocks = snapshot.calendar.half_terms
    if not blocks or not snapshot.programmes:
        return None
    last = year.ends_on
    rows = sorted(snapshot.programmes, key=lambda row: (row.starts_on or last, row.title))
    return Bands(
        tuple((block.id, block.name) for block in blocks),
        tuple(_band(snapshot, year, row, marks.get(row.priority)) for row in rows),
    )


def _band(snapshot: Snapshot, year: SchoolYear, row: Programme, mark: PriorityMark | None) -> Band:
    blocks = snapshot.calendar.half_terms
    starts, ends = row.starts_on, row.ends_on
    cells = tuple(
        starts is not None and starts <= block.ends_on and (ends is None or ends >= block.starts_on)
        for block in blocks
    )
    held = [block for block, is_in in zip(blocks, cells, strict=True) if is_in]
    said = partial(_day, year)
    if starts is None:
        span = "No dates yet"
    elif ends is None:
        span = f"From {said(starts)}"
    else:
        span = f"{said(starts)} to {said(ends)}"
    address = {"school_slug": year.school.slug, "year": year.label, "key": row.id}
    return Band(
        row.id,
        row.title,
        reverse("programmes:show-programme", kwargs=address),
        mark,
        span,
        cells,
        held[0].id if held else blocks[0].id,
        held[-1].id if held else blocks[-1].id,
        reverse("workbench:move-band", kwargs=address),
        "" if held else _why_nothing(snapshot, row),
        *_next_step(snapshot, year, row, bool(held)),
    )


def _next_step(
    snapshot: Snapshot, year: SchoolYear, row: Programme, is_in_the_year: bool
) -> tuple[str, str]:
    at = {"school_slug": year.school.slug, "year": year.label}
    if row.starts_on is None:
        return "Give it dates", reverse("programmes:edit-programme", kwargs={**at, "key": row.id})
    sessions = snapshot.having("activities", "programme", row.id)
    if is_in_the_year and all(one.state == ActivityState.CANCELLED for one in sessions):
        address = reverse("activities:create-activity", kwargs=at)
        return "Plan its first session", f"{address}?programme={row.id}"
    return "", ""


def _why_nothing(snapshot: Snapshot, row: Programme) -> str:
    blocks = snapshot.calendar.half_terms
    if row.starts_on is None:
        return "Nothing planned yet"
    if row.ends_on is not None and row.ends_on < blocks[0].starts_on:
        return "Ended before this year"
    if row.starts_on > blocks[-1].ends_on:
        return "Begins after this year"
    return "In a holiday only"


def _day(year: SchoolYear, day: dt.date) -> str:
    """With its year where it lies in another one: such a programme has come over, or is early."""
    return short_date(day) if year.starts_on <= day <= year.ends_on else long_date(day)
