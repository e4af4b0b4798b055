"""The gallery's weave: Ashmoor Vale's year as part of the sample describes it, shortened."""

from datetime import date, timedelta

from goldenthread.ui.gallery_content import BEHAVIOUR, DIGITAL, HERE, READING, THINKING
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.weave import (
    HalfTerm,
    Knot,
    KnotState,
    RowLevel,
    WeavePicture,
    WeaveRow,
    WeekColumn,
    threads_between,
)

HALF_TERM_DAYS = (
    ("Autumn 1", date(2026, 9, 7), date(2026, 10, 23)),
    ("Autumn 2", date(2026, 11, 2), date(2026, 12, 18)),
    ("Spring 1", date(2027, 1, 4), date(2027, 2, 12)),
    ("Spring 2", date(2027, 2, 22), date(2027, 3, 25)),
    ("Summer 1", date(2027, 4, 12), date(2027, 5, 28)),
    ("Summer 2", date(2027, 6, 7), date(2027, 7, 21)),
)
NOW = 18  # the week of Monday 1 February 2027


def gallery_weave() -> WeavePicture:
    """A year of 39 weeks with the sample's flaws in sight: a thread broken for 16 weeks, a keynote
    that serves no priority, a twilight that stops at the hall door."""
    weeks, half_terms = _calendar()
    return WeavePicture(weeks, half_terms, _rows(), NOW, "Ashmoor Vale, 2026-27, week by week")


def _calendar() -> tuple[tuple[WeekColumn, ...], tuple[HalfTerm, ...]]:
    weeks: list[WeekColumn] = []
    half_terms: list[HalfTerm] = []
    for label, first, last in HALF_TERM_DAYS:
        begin = len(weeks)
        monday = first - timedelta(days=first.weekday())
        while monday <= last:
            weeks.append(WeekColumn(len(weeks) + 1, monday))
            monday += timedelta(days=7)
        half_terms.append(HalfTerm(label, begin, len(weeks) - 1, first, last))
    return tuple(weeks), tuple(half_terms)


def _rows() -> tuple[WeaveRow, ...]:
    launch, follow = "Launch", "Department session"
    whole = (
        *_knots(READING, launch, 90, 0, 4, 7),
        *_knots(READING, "Sharing afternoon", 120, 34),
        *_knots(THINKING, launch, 90, 0, findings=1),
        *_knots(THINKING, "Twilight", 120, 26),
        *_knots(DIGITAL, "AI tools twilight", 120, 18, findings=1),
        *_knots(None, "Keynote: motivation and mindset", 180, 14, findings=1),
    )
    reading = _knots(
        READING, follow, 60, 0, 2, 4, 8, 10, 12, 14, 16, 18, 19, 21, 25, 27, 29, 33, 35
    )
    thinking = _knots(THINKING, follow, 60, 2, 6, 22, 27, findings=1)
    pastoral = _knots(BEHAVIOUR, "Tutor session", 60, 15, 17, 18)
    history = _knots(READING, follow, 60, 4, 12, 18, 27, state="slot")
    coaching = _knots(READING, "Coaching round", 30, *range(2, 39, 2))
    triads = _knots(THINKING, "Triad visit", 50, 6, 6, 12, 17, 24, 24, 24, 31)
    statutory = _knots(None, "Safeguarding, allergy, cyber", 240, 0) + _knots(
        None, "Prevent refresher", 45, 24
    )
    teams = (*reading, *thinking, *pastoral)
    return (
        _row("whole", "Whole school", "stream", whole),
        _row("teams", "Teams", "stream", teams, is_open=True),
        _row("english", "English", "team", reading, note="Sian Hughes"),
        _row("mathematics", "Mathematics", "team", thinking, note="Dan Kowalczyk"),
        _row("history", "History", "team", history, note="Mark Ellery"),
        _row("individuals", "Individuals", "stream", (*coaching, *triads)),
        _row("statutory", "Statutory training", "statutory", statutory),
    )


def _row(
    key: str,
    label: str,
    level: RowLevel,
    knots: tuple[Knot, ...],
    note: str = "",
    is_open: bool = False,
) -> WeaveRow:
    return WeaveRow(
        key,
        label,
        level,
        knots,
        threads_between(knots),
        open_url=HERE if level == "stream" and key != "whole" else "",
        is_open=is_open,
        note=note,
    )


def _knots(
    priority: PriorityMark | None,
    title: str,
    minutes: int,
    *weeks: int,
    findings: int = 0,
    state: KnotState = "planned",
) -> tuple[Knot, ...]:
    return tuple(
        Knot(
            week,
            priority,
            priority.letters if priority else "",
            title,
            HERE,
            minutes,
            "happened" if week <= NOW else state,
            findings if place == 0 else 0,
        )
        for place, week in enumerate(weeks)
    )
