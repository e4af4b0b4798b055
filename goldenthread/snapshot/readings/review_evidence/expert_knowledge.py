"""Section 5, expert knowledge: what comes from outside, and how what is known inside travels."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.development_so_far import development_so_far
from goldenthread.snapshot.readings.evidence_strength import is_weak
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.outside import (
    agreed_engagements,
    contacts_of,
    followup_needed,
    is_passed_on,
    is_to_be_checked,
    people_of_engagement,
    reviews_due,
    unanswered,
    weeks_since_it_ended,
)
from goldenthread.snapshot.readings.review_evidence import who
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    guarded_share,
    share,
    share_of_people,
    together,
)
from goldenthread.snapshot.readings.team_follow_on import WORKING_TEAMS
from goldenthread.snapshot.records import Engagement
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityKind,
    DeliveredBy,
    EngagementKind,
    EngagementState,
    ProviderKind,
)

# As in rule EXT003.
LEAST_FOLLOWUP_MINUTES = 60
LEAST_FOLLOWUP_PERCENT = 50
# As in rule EXT005, in teaching weeks.
WEEKS_TO_REVIEW = {"short": 2, "medium": 7, "long": 26}
WEEKS_TO_PASS_ON = 8
# Our judgement: once is a visit, twice an exchange.
CONTACTS_OF_AN_EXCHANGE = 2
NONE_OUTSIDE = "No use of outside expertise is recorded; add your own evidence."
SOURCES = (
    "courses and consultants",
    "universities and hubs",
    "examination boards",
    "other schools",
    "research",
    "reading",
)
SOURCE_OF = {
    ProviderKind.COMPANY: "courses and consultants",
    ProviderKind.CONSULTANT: "courses and consultants",
    ProviderKind.CHARITY: "courses and consultants",
    ProviderKind.UNIVERSITY: "universities and hubs",
    ProviderKind.HUB: "universities and hubs",
    ProviderKind.EXAM_BOARD: "examination boards",
    ProviderKind.SCHOOL: "other schools",
}


def help_after_outside(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Agreed uses of outside expertise with follow-up time of an hour, and half the event, for
    each person; reviews after two weeks, a half-term and two terms that are due and were done.

    0%: people come back to nothing. 100%: time is booked every time, and every review is done.
    Compliance is left out.
    """
    needed = {row: _needed(row) for row in agreed_engagements(snapshot)}
    asked = {row: minutes for row, minutes in needed.items() if minutes is not None}
    reviews = [
        is_done
        for row in asked
        if (gap := weeks_since_it_ended(snapshot, row, today)) is not None
        for is_done in reviews_due(row, today, gap, WEEKS_TO_REVIEW).values()
    ]
    return together(
        NONE_OUTSIDE,
        share(
            "{share} uses of outside expertise had time booked to use it",
            sum((row.followup_minutes or 0) >= minutes for row, minutes in asked.items()),
            len(asked),
        ),
        share("{share} reviews due so far were done", sum(reviews), len(reviews)),
    )


def _needed(engagement: Engagement) -> int | None:
    minutes = followup_needed(engagement, LEAST_FOLLOWUP_MINUTES, LEAST_FOLLOWUP_PERCENT)
    return None if minutes is None else round(minutes)


def range_of_sources(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Kinds of outside knowledge met this year, of six: courses and consultants, universities and
    hubs, examination boards, other schools, research behind a live programme, reading; staff who
    took part this year in anything of theirs.

    0%: nothing comes from outside. 100%: all six kinds, and everybody met one.
    """
    met = list(_met(snapshot, today))
    kinds = {kind for kind, _ in met}
    for programme in live_programmes(snapshot):
        card = snapshot.find("evidence_cards", programme.evidence_card)
        if card is not None and not is_weak(card):
            kinds.add("research")
    if not kinds:
        return Evidence(None, NONE_OUTSIDE)
    return together(
        "",
        share(
            "{share} kinds of outside knowledge were met this year",
            len(kinds & set(SOURCES)),
            len(SOURCES),
        ),
        share_of_people(
            "{share} staff took part in something from outside",
            frozenset[str]().union(*(people for _, people in met)),
            who.everyone(snapshot, today),
        ),
    )


def _met(snapshot: Snapshot, today: dt.date) -> Iterator[tuple[str, frozenset[str]]]:
    """Each meeting with outside knowledge up to today: its kind, empty if unknown, and for whom."""
    so_far = development_so_far(snapshot, today)
    for activity in so_far.activities:
        people = frozenset(so_far.minutes_in[activity.id])
        if activity.kind == ActivityKind.READING:
            yield "reading", people
        elif activity.kind == ActivityKind.EXTERNAL_VISIT:
            yield "other schools", people
        elif activity.delivered_by == DeliveredBy.EXTERNAL:
            yield "", people
    for row in agreed_engagements(snapshot):
        has_begun = row.starts_on is not None and row.starts_on <= today
        if row.state == EngagementState.TOOK_PLACE and has_begun:
            provider = snapshot.find("providers", row.provider)
            kind = SOURCE_OF[ProviderKind(provider.kind)] if provider else ""
            yield kind, frozenset(people_of_engagement(snapshot, row))


def careful_commissioning(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Paid uses of outside expertise whose provider has answered all four questions (evidence,
    follow-up, evaluation, who vouches); those for which options were compared.

    0%: bought unseen. 100%: all checked and compared. Visits to schools need no check.
    """
    paid = [row for row in agreed_engagements(snapshot) if is_to_be_checked(snapshot, row)]
    return together(
        "No paid use of outside expertise is recorded; add your own evidence.",
        share(
            "{share} providers paid this year answered all four questions",
            sum(not unanswered(row) for row in paid),
            len(paid),
        ),
        share(
            "For {share} options were compared",
            sum(row.options_compared for row in paid),
            len(paid),
        ),
    )


def other_schools(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Agreed exchanges with other schools that have two contacts or more; places in them that
    people had who are not leaders.

    0%: leaders look once, or nobody goes although other outside expertise is used. 100%: every
    exchange goes on, and is for those who are not leaders.
    """
    agreed = agreed_engagements(snapshot)
    exchanges = [row for row in agreed if _is_with_a_school(snapshot, row)]
    if not agreed:
        return Evidence(None, NONE_OUTSIDE)
    if not exchanges:
        return together(
            "", share("{share} uses of outside expertise were with another school", 0, len(agreed))
        )
    leaders = who.leaders(snapshot, today)
    places = [person for row in exchanges for person in people_of_engagement(snapshot, row)]
    return together(
        "",
        share(
            "{share} exchanges with other schools had two contacts or more",
            sum(contacts_of(snapshot, row) >= CONTACTS_OF_AN_EXCHANGE for row in exchanges),
            len(exchanges),
        ),
        guarded_share(
            "{share} places went to people who are not leaders",
            sum(person not in leaders for person in places),
            len(places),
        ),
    )


def _is_with_a_school(snapshot: Snapshot, engagement: Engagement) -> bool:
    provider = snapshot.find("providers", engagement.provider)
    if provider is not None:
        return bool(provider.kind == ProviderKind.SCHOOL)
    return engagement.kind == EngagementKind.VISIT


def expertise_travels(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Working teams with somebody on the list of who knows what and is willing to help; uses of
    outside expertise that ended more than eight teaching weeks ago and were passed on.

    0%: nobody can find out who knows what, and what was learned outside stays with those who went.
    100%: every team is on the list, and everything was passed on.
    """
    willing = {row.person for row in snapshot.expertise if row.willing}
    teams = [
        members
        for team in snapshot.teams
        if team.kind in WORKING_TEAMS and (members := team_members(snapshot, team.id, today))
    ]
    old = [
        row
        for row in agreed_engagements(snapshot)
        if (weeks_since_it_ended(snapshot, row, today) or 0) > WEEKS_TO_PASS_ON
    ]
    return together(
        "No teams and no outside expertise are recorded; add your own evidence.",
        share(
            "{share} teams had somebody on the list of who knows what",
            sum(not willing.isdisjoint(members) for members in teams),
            len(teams),
        ),
        share(
            "{share} uses of outside expertise that ended over eight weeks ago were passed on",
            sum(is_passed_on(snapshot, row, today) for row in old),
            len(old),
        ),
    )
