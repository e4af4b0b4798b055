"""Activities in the three streams, how they follow one another, and who took part."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    AudienceGroup,
    ContentArea,
    DeliveredBy,
    Exemption,
    LinkKind,
    Mechanism,
    ParticipationState,
    Stream,
)


@table("activities")
@dataclass(frozen=True, slots=True)
class Activity:
    """Something that happens on a date for people to learn, or that takes their time."""

    id: str = column.key("Short name: `english-2026-09-22`")
    title: str = column.text("Title", required=True)
    stream: str = column.one_of(Stream, "Whole school, team or individual", required=True)
    kind: str = column.one_of(ActivityKind, "What it is", required=True)
    state: str = column.one_of(ActivityState, "Where it stands", required=True)
    on: dt.date = column.day("Date, or first date of a window", required=True)
    ends_on: dt.date | None = column.day("Last date of a window")
    starts_at: dt.time | None = column.clock_time("Begins")
    period: str = column.text("Period of the timetable, when inside the school day", longest=20)
    minutes: int = column.minutes("Length for each participant", required=True)
    admin_minutes: int | None = column.minutes("Of these, minutes of notices and administration")
    after_hours: bool = column.yes_no("After the school day?")
    required: bool = column.yes_no("Required of everyone invited?")
    exempt: str = column.one_of(Exemption, "Why it need not serve a priority")
    priority: str = column.ref("priorities", "Priority it serves")
    programme: str = column.ref("programmes", "Programme it belongs to")
    unit: str = column.ref("units", "Unit of the programme")
    technique: str = column.ref("techniques", "Technique it works on")
    team: str = column.ref("teams", "Team whose session it is")
    content_area: str = column.one_of(ContentArea, "What it teaches")
    mechanisms: tuple[str, ...] = column.some_of(Mechanism, "Mechanisms it uses")
    delivered_by: str = column.one_of(DeliveredBy, "In-house or external")
    facilitator: str = column.ref("people", "Who leads it")
    why_together: str = column.text("Why people must be together for it")
    could_be_read: bool | None = column.yes_no(
        "Could it be done in people's own time? Empty: not yet asked", default=None
    )
    uses_learning_slot: bool = column.yes_no("Takes place in the team's regular learning slot?")
    theme: str = column.text("Theme, for activities without a priority", longest=80)


@table("activity_links", key="activity kind to")
@dataclass(frozen=True, slots=True)
class ActivityLink:
    """How an activity stands to an earlier one: follows it, revisits it, requires it."""

    activity: str = column.ref("activities", "The later activity", required=True)
    kind: str = column.one_of(LinkKind, "How it stands to the earlier one", required=True)
    to: str = column.ref("activities", "The earlier activity", required=True)


@table("activity_audience", key="activity team group person")
@dataclass(frozen=True, slots=True)
class ActivityAudience:
    """Whom an activity is for: a team, a staff group or a person; one of the three a row.

    A team's own session needs no row: its members are its audience.
    """

    activity: str = column.ref("activities", "Activity", required=True)
    team: str = column.ref("teams", "A team")
    group: str = column.one_of(AudienceGroup, "A staff group")
    person: str = column.ref("people", "A person")


@table("participation", key="activity person")
@dataclass(frozen=True, slots=True)
class Participation:
    """What one person did about one activity.

    Only exceptions need a row: when an activity has happened, everyone in its audience without a
    row has attended for its whole length. The reason for missing a session is never stored.
    """

    activity: str = column.ref("activities", "Activity", required=True)
    person: str = column.ref("people", "Who", required=True)
    state: str = column.one_of(ParticipationState, "What they did", required=True)
    minutes: int | None = column.minutes("Minutes, when not the whole length")
    agreed_paid: bool = column.yes_no("Outside the person's hours: agreed and paid?")
    alternative: str = column.text("Equal alternative offered or used")
