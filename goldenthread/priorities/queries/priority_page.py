"""Everything that the page of one priority shows."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.kernel.sentences import counted
from goldenthread.priorities.access import (
    can_edit_priority,
    get_priority_or_404,
    transitions_open_to,
)
from goldenthread.priorities.actions.change_priority_state import missing_for
from goldenthread.priorities.models import InsightSource, LetGo, Need, Priority
from goldenthread.priorities.queries.measures import MeasureLine, list_measures
from goldenthread.priorities.types import (
    AT_WORK,
    ENDED,
    TONES,
    TRANSITIONS,
    Transition,
    mark_of,
)
from goldenthread.snapshot.words import NeedKind, PriorityState
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.record_fields import in_capital


@dataclass(frozen=True, slots=True)
class NeedPart:
    """One part of the need: its question, what is written, and what belongs there if nothing is."""

    question: str
    answer: str
    belongs: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    key: str
    kind: str
    on: dt.date
    staff_group: str


@dataclass(frozen=True, slots=True)
class LetGoLine:
    key: str
    what: str
    from_on: dt.date | None
    minutes_a_week: int | None
    why: str


@dataclass(frozen=True, slots=True)
class PriorityPage:
    """The page of one priority. `missing` is what the next step forward still asks for.

    A summary names no owner.
    """

    key: str
    mark: PriorityMark
    state_label: str
    tone: str
    owner: str
    opened_on: dt.date | None
    starts_on: dt.date | None
    review_on: dt.date | None
    retired_on: dt.date | None
    instead_of: str
    money_pounds: str
    protected_hours: str
    has_need: bool
    need: tuple[NeedPart, ...]
    rests_on: str
    target_group: str
    target_group_note: str
    success_for_pupils: str
    practice_picture: str
    measures: tuple[MeasureLine, ...]
    sources: tuple[SourceLine, ...]
    let_go: tuple[LetGoLine, ...]
    may_edit: bool
    is_summary: bool
    transitions: tuple[Transition, ...]
    missing: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.mark.title


def get_priority_page(user: User | AnonymousUser, year: SchoolYear, key: str) -> PriorityPage:
    """Return the page as this user may see it, or raise `Http404`. 5 queries."""
    priority = get_priority_or_404(user, year, key)
    transitions = transitions_open_to(user, priority)
    is_summary = not accounts.may(user, year.school, Ability.VIEW_PLAN)
    group = priority.need.target_group if priority.need else None
    kinds = priority.need.kinds if priority.need else []
    return PriorityPage(
        key=priority.key,
        mark=mark_of(priority.code, priority.title),
        state_label=priority.get_state_display(),
        tone=TONES.get(PriorityState(priority.state), ""),
        owner=priority.owner.name if priority.owner and not is_summary else "",
        opened_on=priority.opened_on,
        starts_on=priority.starts_on,
        review_on=priority.review_on,
        retired_on=priority.retired_on,
        instead_of=priority.instead_of,
        money_pounds="" if priority.money_pounds is None else f"£{priority.money_pounds:,.0f}",
        protected_hours=f"{priority.protected_hours:,}" if priority.protected_hours else "",
        has_need=priority.need is not None,
        need=_need_parts(priority.need),
        rests_on=", ".join(in_capital(NeedKind(kind)) for kind in kinds),
        target_group=group.label if group else "",
        target_group_note="" if group is None else _group_note(group.size, group.criteria),
        success_for_pupils=priority.success_for_pupils,
        practice_picture=priority.practice_picture,
        measures=list_measures([priority.pk]).get(priority.pk, ()),
        sources=_sources(priority),
        let_go=_let_go(priority),
        may_edit=can_edit_priority(user, priority),
        is_summary=is_summary,
        transitions=transitions,
        missing=_missing(priority) if transitions else (),
    )


def _need_parts(need: Need | None) -> tuple[NeedPart, ...]:
    if need is None:
        return ()
    parts = [
        NeedPart("Which pupils", need.pupils, "A group that you could point to, never names."),
        NeedPart(
            "What they cannot yet do",
            need.cannot_yet,
            "What a teacher sees in a lesson or in a book.",
        ),
        NeedPart("How we know", need.how_we_know, "Tests, tallies, notes, what pupils say."),
        NeedPart("Figure for context", need.context_figure, ""),
    ]
    if need.indirect_effect:
        parts.append(
            NeedPart(
                "What will be better in the organisation",
                need.organisational_outcome,
                "A staff-only aim says what it changes for the school.",
            )
        )
    return tuple(part for part in parts if part.answer or part.belongs)


def _group_note(size: int, criteria: str) -> str:
    return ". ".join(part for part in (counted(size, "pupil"), criteria) if part)


def _sources(priority: Priority) -> tuple[SourceLine, ...]:
    rows = InsightSource.objects.filter(priority=priority).order_by("on", "key")
    return tuple(
        SourceLine(
            row.key,
            row.get_kind_display(),
            row.on,
            row.get_staff_group_display() if row.staff_group else "",
        )
        for row in rows
    )


def _let_go(priority: Priority) -> tuple[LetGoLine, ...]:
    rows = LetGo.objects.filter(priority=priority).order_by("key")
    return tuple(
        LetGoLine(row.key, row.what, row.from_on, row.minutes_a_week, row.why) for row in rows
    )


def _missing(priority: Priority) -> tuple[str, ...]:
    """What the next step towards work asks for; once at work there is no single next step."""
    if priority.state in AT_WORK | ENDED:
        return ()
    forward = next(step for step in TRANSITIONS if step.before == priority.state)
    return tuple(missing_for(priority, forward.after))
