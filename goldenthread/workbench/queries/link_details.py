"""What stands behind one link of a thread, ready for its page."""

import datetime as dt

from goldenthread.accounts.public import label
from goldenthread.inference.thinking_traps import THINKING_TRAPS
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.thread import (
    LinkName,
    Thread,
    activities_of,
    planned_minutes,
)
from goldenthread.snapshot.readings.time_spent import has_happened
from goldenthread.snapshot.records import Activity, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream
from goldenthread.ui.summary import SummaryRow
from goldenthread.workbench.queries.link_detail_types import DetailTable, LinkDetail
from goldenthread.workbench.queries.link_evidence import (
    evidence_detail,
    measure_table,
    practice_detail,
)
from goldenthread.workbench.queries.link_verdicts import openings
from goldenthread.workbench.queries.thread_pictures import STREAM_LABELS


def detail_of(
    snapshot: Snapshot,
    thread: Thread,
    name: LinkName,
    today: dt.date,
    *,
    shows_practice: bool,
    is_summary: bool,
) -> LinkDetail:
    """Read what stands behind one link. Practice is told in counts of five or more.

    A summary, as governors read it, names nobody and lists no activity of single people.
    """
    if name is LinkName.NEED:
        return _need(snapshot, thread)
    if name is LinkName.PRIORITY:
        return _priority(snapshot, thread, with_owner=not is_summary)
    if name is LinkName.PROGRAMME:
        return _programme(snapshot, thread)
    if name is LinkName.ACTIVITIES:
        return _activities(snapshot, thread, with_individuals=not is_summary)
    if name is LinkName.PRACTICE:
        return practice_detail(snapshot, thread, shows_practice=shows_practice)
    if name is LinkName.EVIDENCE:
        return evidence_detail(snapshot, thread, today)
    return _decision(snapshot, thread, today)


def _facts(*pairs: tuple[str, str]) -> tuple[SummaryRow, ...]:
    return tuple(SummaryRow(name, value or "Not written yet") for name, value in pairs)


def _person(snapshot: Snapshot, key: str) -> str:
    person = snapshot.find("people", key)
    return person.name if person else ""


def _need(snapshot: Snapshot, thread: Thread) -> LinkDetail:
    need = snapshot.find("needs", thread.priority.need)
    if need is None:
        return LinkDetail()
    group = snapshot.find("target_groups", need.target_group)
    sources = sorted(
        snapshot.having("insight_sources", "priority", thread.priority.id), key=lambda row: row.on
    )
    return LinkDetail(
        facts=_facts(
            ("Which pupils", need.pupils),
            ("What they cannot yet do", need.cannot_yet),
            ("How we know", need.how_we_know),
            ("Target group", f"{group.label}: {counted(group.size, 'pupil')}" if group else ""),
            ("Rests on", listed([label(kind).lower() for kind in need.kinds])),
        ),
        tables=(
            measure_table(snapshot, thread, heading="Where pupils stood before the start"),
            DetailTable(
                "Who told us",
                ("Source", "Date"),
                tuple((label(row.kind), long_date(row.on)) for row in sources),
                "No source of insight is recorded.",
            ),
        ),
    )


def _priority(snapshot: Snapshot, thread: Thread, *, with_owner: bool) -> LinkDetail:
    row = thread.priority
    let_go = snapshot.having("let_go", "priority", row.id)
    return LinkDetail(
        facts=_facts(
            ("State", label(row.state)),
            ("What will be seen in pupils", row.success_for_pupils),
            ("What will be seen in staff practice", row.practice_picture),
            *([("Owner", _person(snapshot, row.owner))] if with_owner else []),
            ("On the plan since", long_date(row.opened_on) if row.opened_on else ""),
            ("Next review", long_date(row.review_on) if row.review_on else ""),
            (
                "Money set aside",
                f"£{row.money_pounds:,.0f}" if row.money_pounds is not None else "",
            ),
            (
                "Staff time protected",
                counted(row.protected_hours, "hour") if row.protected_hours is not None else "",
            ),
        ),
        tables=(
            DetailTable(
                "What was let go to make room",
                ("What", "Since", "Minutes a week freed"),
                tuple(
                    (
                        item.what,
                        long_date(item.from_on) if item.from_on else "–",
                        str(item.minutes_a_week) if item.minutes_a_week else "–",
                    )
                    for item in sorted(let_go, key=lambda item: item.what)
                ),
                "Nothing was let go for it.",
            ),
        ),
    )


def _programme(snapshot: Snapshot, thread: Thread) -> LinkDetail:
    facts: list[tuple[str, str]] = []
    tables: list[DetailTable] = []
    for programme in thread.programmes:
        card = snapshot.find("evidence_cards", programme.evidence_card)
        facts += [
            (programme.code, programme.title),
            ("Aim", programme.aim),
            ("How deep", label(programme.ambition)),
            ("State", label(programme.state)),
            ("Stands on", f"{card.title} ({label(card.source_type).lower()})" if card else ""),
        ]
        tables += [_minutes_table(programme), _unit_table(snapshot, programme)]
    return LinkDetail(_facts(*facts), tuple(tables))


def _minutes_table(programme: Programme) -> DetailTable:
    parts = (
        ("Input", programme.input_minutes),
        ("Practice in class", programme.practice_minutes),
        ("Work with colleagues", programme.collaboration_minutes),
        ("Coaching", programme.coaching_minutes),
        ("Review", programme.review_minutes),
    )
    rows = tuple((name, in_words(minutes or 0)) for name, minutes in parts)
    total = ("All together", in_words(planned_minutes(programme)))
    return DetailTable(
        f"{programme.code}: time planned for each participant", ("Part", "Time"), (*rows, total)
    )


def _unit_table(snapshot: Snapshot, programme: Programme) -> DetailTable:
    units = sorted(
        snapshot.having("units", "programme", programme.id), key=lambda row: row.position
    )
    return DetailTable(
        f"{programme.code}: units in order",
        ("Unit", "The one idea"),
        tuple((str(unit.position), unit.big_idea) for unit in units),
        "No units are written: the programme is not yet a sequence.",
    )


def _activities(snapshot: Snapshot, thread: Thread, *, with_individuals: bool) -> LinkDetail:
    activities = activities_of(snapshot, thread.priority)
    return LinkDetail(
        tables=tuple(
            DetailTable(
                STREAM_LABELS[stream],
                ("Date", "Activity", "Time", "State"),
                tuple(_activity_cells(row) for row in activities if row.stream == stream),
                "Nothing is planned in this stream.",
            )
            for stream in Stream
            if with_individuals or stream != Stream.INDIVIDUAL
        )
    )


def _activity_cells(row: Activity) -> tuple[str, ...]:
    state = "Done" if has_happened(row) else label(row.state)
    return (day_and_date(row.on), row.title, in_words(row.minutes), state)


def _decision(snapshot: Snapshot, thread: Thread, today: dt.date) -> LinkDetail:
    decisions = sorted(
        (
            row
            for programme in thread.programmes
            for row in snapshot.having("decisions", "programme", programme.id)
        ),
        key=lambda row: row.on,
    )
    return LinkDetail(
        facts=openings(snapshot, thread, today),
        traps=tuple(
            SummaryRow(trap.name, f"{trap.how_it_happens} {trap.question}")
            for trap in THINKING_TRAPS
        ),
        tables=(
            DetailTable(
                "Decisions",
                ("Date", "Programme", "Decision", "Why"),
                tuple(
                    (
                        long_date(row.on),
                        snapshot.get("programmes", row.programme).title,
                        label(row.kind),
                        row.reason,
                    )
                    for row in decisions
                ),
                "Nothing is decided yet. A programme ends with one of four words: adopt, adapt, "
                "extend or stop, and why.",
            ),
        ),
    )
