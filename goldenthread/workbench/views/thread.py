"""The Thread pages: all threads of a year, one thread, one link."""

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.findings import public as findings
from goldenthread.practice import public as practice
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes
from goldenthread.snapshot.readings.thread import LinkName, Thread, thread_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.ui.thread_drawing import LINK_NAMES, LinkKind
from goldenthread.workbench.queries.link_details import LinkDetail, detail_of
from goldenthread.workbench.queries.thread_pictures import (
    COMING,
    LIVE,
    get_thread_snapshot,
    list_threads,
    marks_of,
    picture_of,
)

QUESTIONS: dict[str, str] = {
    "need": "Which pupils cannot yet do what, and how do we know?",
    "priority": "What will be seen in pupils, and what was let go to make room?",
    "programme": "What do staff learn, in what order, how deeply?",
    "activities": "When do people learn: all together, in teams, one by one?",
    "practice": "What do people now try with their classes?",
    "evidence": "What changed for these pupils, against the baseline?",
    "decision": "Adopt, adapt, extend or stop, and why?",
}


@require_safe
def thread(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """All threads of the year: live ones first, then those to come, then those that ended."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    shows_practice = accounts.may(request.user, at_hand.school, Ability.VIEW_PRACTICE_COUNTS)
    snapshot = get_thread_snapshot(at_hand)
    marks = marks_of(snapshot)
    found = findings.findings_by_subject(request.user, at_hand)

    def draw(threads: list[Thread]) -> list[object]:
        return [
            picture_of(
                row, marks[row.priority.id], at_hand, shows_practice=shows_practice, found=found
            )
            for row in threads
        ]

    seen = _keys(priorities.priorities_visible_to(request.user, at_hand))
    threads = [row for row in list_threads(snapshot, accounts.today()) if row.priority.id in seen]
    context = {
        "year": at_hand,
        "live": draw([row for row in threads if row.priority.state in LIVE]),
        "coming": draw([row for row in threads if row.priority.state in COMING]),
        "ended": draw([row for row in threads if row.priority.state not in (*LIVE, *COMING)]),
        "may_propose": accounts.may(request.user, at_hand.school, Ability.PROPOSE_PLAN),
    }
    return render(request, "workbench/thread.html", context)


@require_safe
def thread_priority(
    request: HttpRequest, school_slug: str, year: str, priority_key: str
) -> HttpResponse:
    """One thread with its seven links."""
    return _one_thread(request, school_slug, year, priority_key, None)


@require_safe
def thread_link(
    request: HttpRequest, school_slug: str, year: str, priority_key: str, link: str
) -> HttpResponse:
    """One link of a thread, with its neighbours one click away."""
    if link not in LINK_NAMES:
        raise Http404
    return _one_thread(request, school_slug, year, priority_key, LinkName(link))


def _one_thread(
    request: HttpRequest, school_slug: str, year: str, priority_key: str, name: LinkName | None
) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    shows_practice = accounts.may(request.user, at_hand.school, Ability.VIEW_PRACTICE_COUNTS)
    today = accounts.today()
    snapshot = get_thread_snapshot(at_hand)
    priority = snapshot.find("priorities", priority_key)
    seen = priorities.priorities_visible_to(request.user, at_hand)
    if priority is None or not seen.filter(key=priority_key).exists():
        raise Http404
    read = thread_of(snapshot, priority, today)
    current: LinkKind | None = name.value if name else None
    mark = marks_of(snapshot)[priority.id]
    context = {
        "year": at_hand,
        "thread": picture_of(
            read,
            mark,
            at_hand,
            shows_practice=shows_practice,
            current=current,
            found=findings.findings_by_subject(request.user, at_hand),
        ),
        "mark": mark,
        "priority": priority,
        "thread_url": _address("workbench:thread", at_hand),
    }
    if name is None:
        return render(request, "workbench/thread_priority.html", context)
    context |= {
        "link": read.link(name),
        "link_name": LINK_NAMES[name.value],
        "question": QUESTIONS[name.value],
        "detail": _detail(request, at_hand, snapshot, read, name),
        "shows_practice": shows_practice,
        "priority_url": _address("workbench:thread-priority", at_hand, priority_key=priority.id),
        "elsewhere": _elsewhere(request, at_hand, snapshot, read, name),
        **_neighbours(at_hand, priority.id, name),
    }
    if name is LinkName.PRACTICE:
        keys = [row.id for row in read.programmes]
        context["school"] = at_hand.school
        context["found_out"] = practice.list_shared(request.user, at_hand, keys)
    return render(request, "workbench/thread_link.html", context)


def _keys(rows: QuerySet[Any]) -> frozenset[str]:
    return frozenset(rows.values_list("key", flat=True))


def _detail(
    request: HttpRequest,
    year: accounts.SchoolYear,
    snapshot: Snapshot,
    read: Thread,
    name: LinkName,
) -> LinkDetail:
    user, today = request.user, accounts.today()
    is_summary = not accounts.may(user, year.school, Ability.VIEW_PLAN)
    if is_summary:
        # The picture above still counts them: that something is planned is no secret.
        shown = _keys(programmes.programmes_visible_to(user, year))
        dated = _keys(programmes.activities_visible_to(user, year))
        snapshot = replace(
            snapshot,
            programmes=tuple(row for row in snapshot.programmes if row.id in shown),
            activities=tuple(row for row in snapshot.activities if row.id in dated),
        )
        read = thread_of(snapshot, read.priority, today)
    return detail_of(
        snapshot,
        read,
        name,
        today,
        shows_practice=accounts.may(user, year.school, Ability.VIEW_PRACTICE_COUNTS),
        is_summary=is_summary,
    )


def _address(route: str, year: accounts.SchoolYear, **kwargs: str) -> str:
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label, **kwargs})


def _neighbours(
    year: accounts.SchoolYear, priority_key: str, name: LinkName
) -> dict[str, tuple[str, str] | None]:
    order = list(LinkName)
    place = order.index(name)

    def at(index: int) -> tuple[str, str] | None:
        if not 0 <= index < len(order):
            return None
        kind: LinkKind = order[index].value
        address = _address("workbench:thread-link", year, priority_key=priority_key, link=kind)
        return LINK_NAMES[kind], address

    return {"before": at(place - 1), "after": at(place + 1)}


def _elsewhere(
    request: HttpRequest,
    year: accounts.SchoolYear,
    snapshot: Snapshot,
    read: Thread,
    name: LinkName,
) -> list[tuple[str, str]]:
    """Pages where what stands behind the link is kept, for those who may open them."""
    if not accounts.may(request.user, year.school, Ability.VIEW_PLAN):
        return []
    if name in (LinkName.NEED, LinkName.PRIORITY):
        address = _address("priorities:show-priority", year, key=read.priority.id)
        return [(f"Open the priority {read.priority.title}", address)]
    if name in (LinkName.PROGRAMME, LinkName.DECISION):
        return [
            (f"Open {row.title}", _address("programmes:show-programme", year, key=row.id))
            for row in read.programmes
        ]
    if name is LinkName.EVIDENCE:
        return [
            (
                f"Is it working? All that is known of {row.title}",
                _address("workbench:programme-evidence", year, programme=row.id),
            )
            for row in read.programmes
        ]
    if name is LinkName.ACTIVITIES:
        return [("See it in the year", _address("workbench:year", year))]
    return []
