"""Outside expertise that the school has agreed to: who takes part, how often, until when."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.records import Activity, Engagement
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityState,
    EngagementKind,
    EngagementPurpose,
    EngagementState,
    ProviderKind,
)

AGREED = frozenset({EngagementState.APPROVED, EngagementState.BOOKED, EngagementState.TOOK_PLACE})


def agreed_engagements(snapshot: Snapshot) -> tuple[Engagement, ...]:
    """The engagements from approved to took place, in order."""
    agreed = (row for row in snapshot.engagements if row.state in AGREED)
    return tuple(sorted(agreed, key=lambda row: row.id))


def activities_of_engagement(snapshot: Snapshot, engagement: Engagement) -> tuple[Activity, ...]:
    """The activities that bring it into school or carry it on, cancelled ones left out, by date."""
    activities = (
        snapshot.find("activities", row.activity)
        for row in snapshot.having("engagement_activities", "engagement", engagement.id)
    )
    held = [each for each in activities if each and each.state != ActivityState.CANCELLED]
    return tuple(sorted(held, key=lambda each: (each.on, each.id)))


def ended_on(engagement: Engagement) -> dt.date | None:
    """The day of the last contact, as far as it is known."""
    return engagement.ends_on or engagement.starts_on


def people_of_engagement(snapshot: Snapshot, engagement: Engagement) -> tuple[str, ...]:
    """Keys of those who take part: the people named, or else the participants of its activities.

    Activities after the last contact carry it on to others, who are not counted.
    """
    rows = snapshot.having("engagement_people", "engagement", engagement.id)
    named = {row.person for row in rows if snapshot.find("people", row.person)}
    if named:
        return tuple(sorted(named))
    last = ended_on(engagement) or dt.date.max
    people = frozenset[str]().union(
        *(
            participants_of(snapshot, each)
            for each in activities_of_engagement(snapshot, engagement)
            if each.on <= last
        )
    )
    return tuple(sorted(key for key in people if snapshot.find("people", key)))


def contacts_of(snapshot: Snapshot, engagement: Engagement) -> int:
    """How many contacts are planned: as written down, or else the days of its activities."""
    if engagement.contacts is not None:
        return engagement.contacts
    return len({each.on for each in activities_of_engagement(snapshot, engagement)})


def followup_needed(
    engagement: Engagement, least_minutes: int | Decimal, least_share: int | Decimal
) -> Decimal | None:
    """Minutes of follow-up that each person needs: at least so many, and such a share of the event.

    The share is in percent. None for compliance, which is not there to be used in practice.
    """
    if engagement.purpose == EngagementPurpose.COMPLIANCE:
        return None
    event = engagement.event_minutes or 0
    return max(Decimal(least_minutes), Decimal(event) * Decimal(least_share) / 100)


def is_to_be_checked(snapshot: Snapshot, engagement: Engagement) -> bool:
    """Whether it is paid for; a visit to a school needs no four answers."""
    provider = snapshot.find("providers", engagement.provider)
    is_visit = engagement.kind == EngagementKind.VISIT and (
        provider is None or provider.kind == ProviderKind.SCHOOL
    )
    return bool(engagement.cost_pounds) and not is_visit


def unanswered(engagement: Engagement) -> list[str]:
    """Those of the four questions to a provider that have no answer yet."""
    answers = {
        "what evidence there is": engagement.check_evidence,
        "how it follows up": engagement.check_followup,
        "how it evaluates": engagement.check_evaluation,
        "who vouches for it": engagement.check_vouched,
    }
    return [question for question, answer in answers.items() if not answer.strip()]


def weeks_since_it_ended(snapshot: Snapshot, engagement: Engagement, today: dt.date) -> int | None:
    """Teaching weeks since the last contact of what took place; None while that is not over.

    None for compliance too, which is neither reviewed nor passed on.
    """
    last = ended_on(engagement)
    if engagement.state != EngagementState.TOOK_PLACE or last is None or last > today:
        return None
    if engagement.purpose == EngagementPurpose.COMPLIANCE:
        return None
    return snapshot.calendar.weeks_between(last, today)


def reviews_due(
    engagement: Engagement, today: dt.date, gap: int, weeks: Mapping[str, int | Decimal]
) -> dict[str, bool]:
    """The reviews that are due `gap` teaching weeks after the last contact, and which are done.

    `weeks` says after how many weeks the `short`, the `medium` and the `long` one is due.
    """
    days = {
        "short": engagement.short_review_on,
        "medium": engagement.medium_review_on,
        "long": engagement.long_review_on,
    }
    return {
        name: day is not None and day <= today for name, day in days.items() if gap > weeks[name]
    }


def is_passed_on(snapshot: Snapshot, engagement: Engagement, today: dt.date) -> bool:
    """Whether what was learned has reached others: a date, a word, or a later activity of it."""
    if engagement.transferred_on is not None:
        return engagement.transferred_on <= today
    last = ended_on(engagement) or dt.date.max
    return bool(engagement.transfer.strip()) or any(
        last < activity.on <= today for activity in activities_of_engagement(snapshot, engagement)
    )
