"""Everything that the page of one programme shows."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted
from goldenthread.priorities.public import TargetGroup, mark_of
from goldenthread.programmes.access import (
    activities_visible_to,
    can_edit_programme,
    can_name_audience,
    get_programme_or_404,
    teams_planned_by,
)
from goldenthread.programmes.actions.change_programme_state import missing_for, planned_minutes
from goldenthread.programmes.models import Decision, Programme, ProgrammeAudience, Unit
from goldenthread.programmes.queries.audience import AudienceLine, audience_lines
from goldenthread.programmes.types import (
    ACTIVITY_TONES,
    MECHANISM_GROUPS,
    MECHANISMS,
    PROGRAMME_TONES,
    PROGRAMME_TRANSITIONS,
    Transition,
    steps_from,
)
from goldenthread.snapshot.words import ActivityState, ProgrammeState, Stream
from goldenthread.ui.bars import Bar, BarPart, BarPicture
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.record_fields import in_capital

LONGEST_OPEN_LIST = 15
STREAM_NAMES = {
    Stream.WHOLE_SCHOOL: "Whole school",
    Stream.TEAM: "Teams",
    Stream.INDIVIDUAL: "Individuals",
}


@dataclass(frozen=True, slots=True)
class UnitLine:
    key: str
    position: int
    big_idea: str
    builds_on: str
    technique: str


@dataclass(frozen=True, slots=True)
class ActivityLine:
    key: str
    title: str
    kind: str
    on: dt.date
    ends_on: dt.date | None
    minutes: int
    team: str
    unit: str
    state_label: str
    tone: str


@dataclass(frozen=True, slots=True)
class StreamLines:
    """One of the three streams with its activities in the order of their dates."""

    name: str
    lines: tuple[ActivityLine, ...]

    @property
    def is_long(self) -> bool:
        """Whether the list is folded away: coaching alone makes hundreds of rows."""
        return len(self.lines) > LONGEST_OPEN_LIST

    @property
    def last_on(self) -> dt.date:
        return self.lines[-1].on


@dataclass(frozen=True, slots=True)
class MechanismGroup:
    """One of the four groups; without `used` the design has nothing of it."""

    name: str
    used: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    title: str
    claim: str
    source: str
    strength: str
    limits: str
    criticism_searched: bool
    local_fit: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    kind: str
    on: dt.date
    reason: str
    decided_by: str
    closing: bool


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """The page of one programme. `missing` is what the next step forward still asks for."""

    key: str
    code: str
    title: str
    mark: PriorityMark | None
    priority_key: str
    state_label: str
    tone: str
    lead: str
    aim: str
    rationale: str
    depth: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    target_group: str
    mandatory: bool
    demands: str
    protected_minutes: int | None
    cover_tokens: int | None
    consultation_note: str
    units: tuple[UnitLine, ...]
    streams: tuple[StreamLines, ...]
    time: BarPicture | None
    mechanisms: tuple[MechanismGroup, ...]
    evidence: EvidenceLine | None
    audience: tuple[AudienceLine, ...]
    decisions: tuple[DecisionLine, ...]
    may_edit: bool
    may_add_activity: bool
    is_summary: bool
    transitions: tuple[Transition, ...]
    missing: tuple[str, ...]


def get_programme_page(user: User | AnonymousUser, year: SchoolYear, key: str) -> ProgrammePage:
    """Return the page as this user may see it, or raise `Http404`. A fixed number of queries."""
    row = get_programme_or_404(user, year, key)
    with_names = accounts.may(user, year.school, Ability.VIEW_PLAN)
    may_edit = can_edit_programme(user, row)
    steps = steps_from(PROGRAMME_TRANSITIONS, row.state) if may_edit else ()
    priority = row.priority
    return ProgrammePage(
        key=row.key,
        code=row.code,
        title=row.title,
        mark=mark_of(priority.code, priority.title) if priority else None,
        priority_key=priority.key if priority else "",
        state_label=row.get_state_display(),
        tone=PROGRAMME_TONES.get(ProgrammeState(row.state), ""),
        lead=row.lead.name if row.lead and with_names else "",
        aim=row.aim,
        rationale=row.rationale,
        depth=f"{row.get_ambition_display()}, {row.get_scope_display().lower()}",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        target_group=_target_group(row),
        mandatory=row.mandatory,
        demands=", ".join(in_capital(demand) for demand in row.demands),
        protected_minutes=row.protected_minutes,
        cover_tokens=row.cover_tokens,
        consultation_note=row.consultation_note,
        units=_units(row),
        streams=_streams(user, year, row),
        time=_time(row),
        mechanisms=tuple(
            MechanismGroup(
                name,
                tuple(MECHANISMS[code] for code in row.mechanisms if code.startswith(letter)),
            )
            for letter, name in MECHANISM_GROUPS
        ),
        evidence=_evidence(row),
        audience=audience_lines(
            ProgrammeAudience.objects.filter(programme=row).select_related("team", "person"),
            reader=user,
            with_names=can_name_audience(user, row),
        ),
        decisions=_decisions(row, with_names=with_names),
        may_edit=may_edit,
        may_add_activity=may_edit or teams_planned_by(user, year).exists(),
        is_summary=not with_names,
        transitions=steps,
        missing=tuple(missing_for(row, steps[0].after)) if steps else (),
    )


def _target_group(row: Programme) -> str:
    need = row.priority.need if row.priority else None
    group: TargetGroup | None = row.target_group or (need.target_group if need else None)
    return f"{group.label}, {counted(group.size, 'pupil')}" if group else ""


def _units(row: Programme) -> tuple[UnitLine, ...]:
    units = Unit.objects.filter(programme=row).select_related("requires", "technique")
    return tuple(
        UnitLine(
            unit.key,
            unit.position,
            unit.big_idea,
            unit.requires.big_idea if unit.requires else "",
            unit.technique.name if unit.technique else "",
        )
        for unit in units.order_by("position", "key")
    )


def _streams(
    user: User | AnonymousUser, year: SchoolYear, row: Programme
) -> tuple[StreamLines, ...]:
    rows = (
        activities_visible_to(user, year)
        .filter(programme=row)
        .select_related("team", "unit")
        .order_by("on", "starts_at", "key")
    )
    lines: dict[str, list[ActivityLine]] = {stream.value: [] for stream in Stream}
    for activity in rows:
        lines[activity.stream].append(
            ActivityLine(
                activity.key,
                activity.title,
                activity.get_kind_display(),
                activity.on,
                activity.ends_on,
                activity.minutes,
                activity.team.name if activity.team else "",
                activity.unit.big_idea if activity.unit else "",
                activity.get_state_display(),
                ACTIVITY_TONES.get(ActivityState(activity.state), ""),
            )
        )
    return tuple(
        StreamLines(STREAM_NAMES[Stream(name)], tuple(found)) for name, found in lines.items()
    )


def _time(row: Programme) -> BarPicture | None:
    planned = planned_minutes(row)
    total = sum(planned.values())
    if not total:
        return None
    bars = tuple(
        Bar(label, (BarPart("", minutes, "planned"),), in_words(minutes))
        for label, minutes in planned.items()
    )
    return BarPicture(
        f"Planned for each participant: {in_words(total)}", bars, row_heading="Spent on"
    )


def _evidence(row: Programme) -> EvidenceLine | None:
    card = row.evidence_card
    if card is None:
        return None
    return EvidenceLine(
        card.title,
        card.claim,
        card.get_source_type_display(),
        card.strength,
        card.limits,
        card.criticism_searched,
        card.local_fit,
    )


def _decisions(row: Programme, *, with_names: bool) -> tuple[DecisionLine, ...]:
    rows = Decision.objects.filter(programme=row).select_related("decided_by")
    return tuple(
        DecisionLine(
            one.get_kind_display(),
            one.on,
            one.reason,
            one.decided_by.name if one.decided_by and with_names else "",
            one.closing,
        )
        for one in rows.order_by("on", "key")
    )
