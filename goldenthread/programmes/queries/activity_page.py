"""Everything that the page of one activity shows."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, AuditEvent, SchoolYear, User
from goldenthread.priorities.public import mark_of
from goldenthread.programmes.access import (
    can_edit_activity,
    can_name_audience,
    can_view_participation,
    get_activity_or_404,
)
from goldenthread.programmes.models import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Participation,
)
from goldenthread.programmes.queries.audience import AudienceLine, audience_lines
from goldenthread.programmes.queries.catch_up import (
    CatchUp,
    CatchUpLine,
    catch_up_lines_of,
    catch_up_of,
)
from goldenthread.programmes.queries.programme_page import STREAM_NAMES
from goldenthread.programmes.types import (
    ACTIVITY_TONES,
    ACTIVITY_TRANSITIONS,
    CANCELLABLE,
    MECHANISMS,
    Transition,
    steps_from,
)
from goldenthread.snapshot.words import ActivityState, LinkKind, Stream
from goldenthread.ui.marks import PriorityMark

LINK_WORDS = {
    LinkKind.FOLLOWS: "Follows",
    LinkKind.REVISITS: "Comes back to",
    LinkKind.REQUIRES: "Builds on",
}


@dataclass(frozen=True, slots=True)
class LinkLine:
    """How this activity stands to an earlier one."""

    number: int
    words: str
    key: str
    title: str
    on: dt.date


@dataclass(frozen=True, slots=True)
class TakingPart:
    """`catch_up` and `is_paid` are the reader's own; `catch_ups` only for who may see them."""

    catch_up: CatchUp | None
    may_tell: bool
    is_over: bool
    is_paid: bool
    catch_ups: tuple[CatchUpLine, ...]


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """The page of one activity."""

    key: str
    title: str
    kind: str
    stream: str
    state_label: str
    tone: str
    on: dt.date
    ends_on: dt.date | None
    starts_at: dt.time | None
    period: str
    minutes: int
    admin_minutes: int | None
    required: bool
    after_hours: bool
    exempt: str
    mark: PriorityMark | None
    priority_key: str
    programme_key: str
    programme_title: str
    unit: str
    technique: str
    team: str
    facilitator: str
    content_area: str
    delivered_by: str
    why_together: str
    theme: str
    mechanisms: tuple[str, ...]
    audience: tuple[AudienceLine, ...]
    taking_part: TakingPart
    links: tuple[LinkLine, ...]
    cancelled_because: str
    may_edit: bool
    may_cancel: bool
    is_summary: bool
    transitions: tuple[Transition, ...]


def get_activity_page(user: User | AnonymousUser, year: SchoolYear, key: str) -> ActivityPage:
    """Return the page as this user may see it, or raise `Http404`."""
    row = get_activity_or_404(user, year, key)
    with_names = accounts.may(user, year.school, Ability.VIEW_PLAN)
    may_edit = can_edit_activity(user, row)
    priority = row.priority or (row.programme.priority if row.programme else None)
    return ActivityPage(
        key=row.key,
        title=row.title,
        kind=row.get_kind_display(),
        stream=STREAM_NAMES[Stream(row.stream)],
        state_label=row.get_state_display(),
        tone=ACTIVITY_TONES.get(ActivityState(row.state), ""),
        on=row.on,
        ends_on=row.ends_on,
        starts_at=row.starts_at,
        period=row.period,
        minutes=row.minutes,
        admin_minutes=row.admin_minutes,
        required=row.required,
        after_hours=row.after_hours,
        exempt=row.get_exempt_display() if row.exempt else "",
        mark=mark_of(priority.code, priority.title) if priority else None,
        priority_key=priority.key if priority else "",
        programme_key=row.programme.key if row.programme else "",
        programme_title=row.programme.title if row.programme else "",
        unit=row.unit.big_idea if row.unit else "",
        technique=row.technique.name if row.technique else "",
        team=row.team.name if row.team else "",
        facilitator=row.facilitator.name if row.facilitator and with_names else "",
        content_area=row.get_content_area_display() if row.content_area else "",
        delivered_by=row.get_delivered_by_display() if row.delivered_by else "",
        why_together=row.why_together,
        theme=row.theme,
        mechanisms=tuple(MECHANISMS[code] for code in row.mechanisms),
        audience=audience_lines(
            ActivityAudience.objects.filter(activity=row).select_related("team", "person"),
            reader=user,
            with_names=can_name_audience(user, row),
        ),
        taking_part=_taking_part(user, row),
        links=_links(row),
        cancelled_because=_cancelled_because(row),
        may_edit=may_edit,
        may_cancel=may_edit and row.state in CANCELLABLE,
        is_summary=not with_names,
        transitions=steps_from(ACTIVITY_TRANSITIONS, row.state) if may_edit else (),
    )


def _taking_part(user: User | AnonymousUser, row: Activity) -> TakingPart:
    """1 query. An activity that is cancelled asks nobody to catch up."""
    today = accounts.today()
    rows = Participation.objects.filter(activity=row).select_related("person")
    if not can_view_participation(user, row):
        rows = rows.filter(person__user=user.pk, person__user__isnull=False)
    found = list(rows) if row.state != ActivityState.CANCELLED else []
    own = next((one for one in found if user.pk and one.person.user_id == user.pk), None)
    others = [one for one in found if one is not own]
    return TakingPart(
        catch_up=catch_up_of(own) if own else None,
        may_tell=row.on <= today,
        is_over=(row.ends_on or row.on) < today,
        is_paid=own is not None and own.agreed_paid,
        catch_ups=catch_up_lines_of(others),
    )


def _links(row: Activity) -> tuple[LinkLine, ...]:
    links = ActivityLink.objects.filter(activity=row).select_related("to").order_by("to__on", "key")
    return tuple(
        LinkLine(link.pk, LINK_WORDS[LinkKind(link.kind)], link.to.key, link.to.title, link.to.on)
        for link in links
    )


def _cancelled_because(row: Activity) -> str:
    """The reason stands in the audit log, with who cancelled it and when."""
    if row.state != ActivityState.CANCELLED:
        return ""
    event = AuditEvent.objects.filter(
        school=row.school, subject=f"activity:{row.pk}", verb="cancelled activity"
    ).first()
    return str(event.facts.get("reason", "")) if event else ""
