"""The threads of a year as pictures: what is there, what is missing, what is late."""

import datetime as dt
from collections.abc import Mapping

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.snapshot.readings.thread import (
    Link,
    LinkName,
    LinkState,
    Strand,
    Thread,
    thread_of,
)
from goldenthread.snapshot.records import Priority
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PriorityState, Stream
from goldenthread.threads import public as threads
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.thread_drawing import (
    LINK_NAMES,
    LinkKind,
    LinkPicture,
    StrandPicture,
    ThreadPicture,
)

# The tables in which the seven links stand.
THREAD_TABLES = (
    "terms",
    "days",
    "people",
    "target_groups",
    "needs",
    "priorities",
    "insight_sources",
    "measures",
    "measure_points",
    "let_go",
    "evidence_cards",
    "programmes",
    "units",
    "decisions",
    "activities",
    "coaching_pairs",
    "steps",
    "peer_visits",
    "enquiries",
    "decision_rules",
    "evaluation_plan",
    "evaluation_results",
    "claims",
)
STREAM_LABELS = {
    Stream.WHOLE_SCHOOL: "Whole school",
    Stream.TEAM: "Teams",
    Stream.INDIVIDUAL: "Individuals",
}
LIVE = (PriorityState.ACTIVE, PriorityState.REVIEW)
COMING = (PriorityState.DRAFT, PriorityState.PROPOSED, PriorityState.AGREED)


def get_thread_snapshot(year: SchoolYear) -> Snapshot:
    """The part of the year that the thread is drawn from."""
    return threads.get_snapshot(year, only=THREAD_TABLES)


def priorities_in_order(snapshot: Snapshot) -> list[Priority]:
    """Every priority of the year in the order of its code: the order of their marks."""
    return sorted(snapshot.priorities, key=lambda row: (len(row.code), row.code))


def marks_of(snapshot: Snapshot) -> dict[str, PriorityMark]:
    """The mark of each priority, by key."""
    return {
        row.id: PriorityMark(number, row.title, row.code)
        for number, row in enumerate(priorities_in_order(snapshot), start=1)
    }


def list_threads(snapshot: Snapshot, today: dt.date) -> list[Thread]:
    """The threads of the year, live priorities first."""
    return [thread_of(snapshot, row, today) for row in priorities_in_order(snapshot)]


def picture_of(
    thread: Thread,
    mark: PriorityMark,
    year: SchoolYear,
    *,
    shows_practice: bool,
    current: LinkKind | None = None,
    found: Mapping[tuple[str, str], int] | None = None,
) -> ThreadPicture:
    """Draw one thread. `shows_practice` False keeps the counts of practice to those who lead it.

    `found` says how many findings each row has that the reader may see.
    """
    address = {
        "school_slug": year.school.slug,
        "year": year.label,
        "priority_key": thread.priority.id,
    }
    return ThreadPicture(
        priority=mark,
        title=thread.priority.title,
        links=tuple(
            _link_picture(link, address, shows_practice=shows_practice, found=found or {})
            for link in thread.links
        ),
        url=reverse("workbench:thread-priority", kwargs=address),
        current=current,
    )


def _link_picture(
    link: Link,
    address: dict[str, str],
    *,
    shows_practice: bool,
    found: Mapping[tuple[str, str], int],
) -> LinkPicture:
    kind: LinkKind = link.name.value
    hides = link.name is LinkName.PRACTICE and not shows_practice
    return LinkPicture(
        kind=kind,
        heading=link.heading or LINK_NAMES[kind],
        fact="" if hides else _shortened(link.fact),
        state=link.state.value,
        note=link.note,
        url=reverse("workbench:thread-link", kwargs={**address, "link": kind}),
        strands=tuple(_strand_picture(strand) for strand in link.strands),
        finding_count=sum(found.get(row, 0) for row in link.rows),
    )


def _shortened(fact: str, longest: int = 140) -> str:
    if len(fact) <= longest:
        return fact
    return fact[:longest].rsplit(" ", 1)[0] + " …"


def _strand_picture(strand: Strand) -> StrandPicture:
    label = STREAM_LABELS[Stream(strand.stream)]
    if not strand.count:
        return StrandPicture(label, "nothing", LinkState.MISSING.value)
    fact = f"{strand.happened} done, {strand.to_come} to come"
    return StrandPicture(label, fact)
