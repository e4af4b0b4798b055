"""What stands behind one link of a thread, ready for its page."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts.public import label
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.thread import (
    FEWEST_COUNTED,
    LinkName,
    Thread,
    activities_of,
    planned_minutes,
)
from goldenthread.snapshot.readings.time_spent import has_happened
from goldenthread.snapshot.records import Activity, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PairState, Stream
from goldenthread.ui.summary import SummaryRow
from goldenthread.workbench.queries.thread_pictures import STREAM_LABELS


@dataclass(frozen=True, slots=True)
class DetailTable:
    """A table of a link's page: heading, column names, rows of cells."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""

    @property
    def labelled_rows(self) -> list[list[tuple[str, str]]]:
        """Each cell with the name of its column, which a phone writes before it."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class LinkDetail:
    """What stands behind a link: facts in pairs, then tables."""

    facts: tuple[SummaryRow, ...] = ()
    tables: tuple[DetailTable, ...] = ()


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
        return _practice(snapshot, thread, shows_practice=shows_practice)
    if name is LinkName.EVIDENCE:
        return _evidence(snapshot, thread, today)
    return _decision(snapshot, thread)


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
            _measure_table(snapshot, thread, heading="Where pupils stood before the start"),
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


def _practice(snapshot: Snapshot, thread: Thread, *, shows_practice: bool) -> LinkDetail:
    if not shows_practice:
        return LinkDetail()
    keys = [programme.id for programme in thread.programmes]
    people_with_steps = {
        row.person for key in keys for row in snapshot.having("steps", "programme", key)
    }
    pairs = [
        row
        for key in keys
        for row in snapshot.having("coaching_pairs", "programme", key)
        if row.state == PairState.RUNNING
    ]
    visits = [
        row
        for key in keys
        for row in snapshot.having("peer_visits", "programme", key)
        if row.took_place
    ]
    enquiries = [row for key in keys for row in snapshot.having("enquiries", "programme", key)]
    return LinkDetail(
        tables=(
            DetailTable(
                "Practice as counts",
                ("What", "How many"),
                (
                    ("People with an action step", _at_least_five(len(people_with_steps))),
                    ("Coaching pairs running", _at_least_five(len(pairs))),
                    ("Peer visits that took place", _at_least_five(len(visits))),
                    ("Enquiries", _at_least_five(len(enquiries))),
                ),
            ),
        )
    )


def _at_least_five(number: int) -> str:
    return str(number) if number >= FEWEST_COUNTED or not number else "fewer than 5"


def _measure_table(snapshot: Snapshot, thread: Thread, heading: str) -> DetailTable:
    rows = []
    for measure in sorted(
        snapshot.having("measures", "priority", thread.priority.id), key=lambda row: row.id
    ):
        points = sorted(
            snapshot.having("measure_points", "measure", measure.id), key=lambda row: row.on
        )
        if not points:
            rows.append((measure.name, "No baseline", "–", "–", measure.caution))
        rows += [
            (
                measure.name,
                f"{label(point.kind)}, {long_date(point.on)}",
                f"{point.value.normalize():f} {measure.unit}".strip(),
                str(point.n) if point.n is not None else "–",
                measure.caution,
            )
            for point in points
        ]
    return DetailTable(
        heading,
        ("Measure", "When", "Value", "Pupils", "Caution"),
        tuple(rows),
        "No measure is set, so nobody will be able to say what changed.",
    )


def _evidence(snapshot: Snapshot, thread: Thread, today: dt.date) -> LinkDetail:
    items = [
        item
        for programme in thread.programmes
        for item in snapshot.having("evaluation_plan", "programme", programme.id)
    ]
    results = {
        row.item: row
        for programme in thread.programmes
        for row in snapshot.having("evaluation_results", "programme", programme.id)
    }
    claims = [
        claim
        for programme in thread.programmes
        for claim in snapshot.having("claims", "programme", programme.id)
    ]
    planned = []
    for item in sorted(items, key=lambda row: (row.due_on, row.level)):
        done = results.get(item.id)
        state = f"Done {long_date(done.done_on)}" if done else "Due"
        if not done and item.due_on < today:
            state = f"Not done; due {long_date(item.due_on)}"
        planned.append(
            (
                item.level,
                item.instrument,
                long_date(item.due_on),
                state,
                done.finding if done else "",
            )
        )
    return LinkDetail(
        tables=(
            _measure_table(snapshot, thread, heading="Pupils, against the baseline"),
            DetailTable(
                "Evaluation, from pupils' results back to first reactions",
                ("Level", "How", "Due", "State", "What came out"),
                tuple(planned),
                "No evaluation is planned.",
            ),
            DetailTable(
                "What is claimed",
                ("Claim", "Strength", "Rests on", "Caution"),
                tuple(
                    (
                        claim.wording,
                        label(claim.strength),
                        listed([label(source).lower() for source in claim.sources]),
                        claim.caution,
                    )
                    for claim in sorted(claims, key=lambda row: row.id)
                ),
                "Nothing is claimed yet.",
            ),
        )
    )


def _decision(snapshot: Snapshot, thread: Thread) -> LinkDetail:
    decisions = sorted(
        (
            row
            for programme in thread.programmes
            for row in snapshot.having("decisions", "programme", programme.id)
        ),
        key=lambda row: row.on,
    )
    return LinkDetail(
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
        )
    )
