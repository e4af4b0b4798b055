"""Section 4, internal support and challenge: enquiry, coaching, and ways to grow."""

import datetime as dt

from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.coaching import is_running
from goldenthread.snapshot.readings.development_so_far import development_so_far
from goldenthread.snapshot.readings.employment import line_managers
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.outside import agreed_engagements
from goldenthread.snapshot.readings.review_evidence import who
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    guarded_share,
    share,
    share_of_people,
    together,
)
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, DeliveredBy, Stream

# Sessions whose form gives everybody a turn to ask and be asked.
STRUCTURED = frozenset(
    {
        ActivityKind.TLC,
        ActivityKind.LESSON_STUDY,
        ActivityKind.SUPERVISION_GROUP,
        ActivityKind.STANDARDISING,
    }
)
ALONE = 1


def shared_enquiry(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Teachers who this year took part with others in an enquiry, lesson study or joint plan;
    teachers in a team with a cycle that names what about pupils set it off.

    0%: everybody works alone. 100%: every teacher is in both. Enquiries of one person are good,
    and not shared.
    """
    people = who.teachers(snapshot, today)
    sharing: set[str] = set()
    for enquiry in snapshot.enquiries:
        members = {row.person for row in snapshot.having("enquiry_members", "enquiry", enquiry.id)}
        members.add(enquiry.lead)
        if len(members) > ALONE and enquiry.opened_on <= today:
            sharing |= members
    in_cycles: set[str] = set()
    for cycle in snapshot.team_cycles:
        if cycle.trigger.strip() and cycle.starts_on <= today:
            in_cycles |= team_members(snapshot, cycle.team, today)
    return together(
        "No teachers are on the list; add your own evidence.",
        share_of_people(
            "{share} teachers took part with others in an enquiry, lesson study or joint plan",
            sharing,
            people,
        ),
        share_of_people(
            "{share} were in a team with a cycle set off by what pupils showed", in_cycles, people
        ),
    )


def assumptions_tested(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes that say why this way; live programmes with challenge from outside: a
    session brought by somebody external, or an agreed engagement for their priority.

    0%: no reasons, no outside view. 100%: both everywhere. Whether people's own starting beliefs
    were brought out is not recorded.
    """
    live = live_programmes(snapshot)
    served = {row.priority for row in agreed_engagements(snapshot) if row.priority}
    return together(
        "No programme is live; add your own evidence.",
        share(
            "{share} live programmes said why they go this way",
            sum(bool(row.rationale.strip()) for row in live),
            len(live),
        ),
        share(
            "{share} had challenge from outside",
            sum(row.priority in served or _has_outsiders(snapshot, row) for row in live),
            len(live),
        ),
    )


def _has_outsiders(snapshot: Snapshot, programme: Programme) -> bool:
    return any(
        row.delivered_by == DeliveredBy.EXTERNAL and is_development(row)
        for row in snapshot.having("activities", "programme", programme.id)
    )


def structured_challenge(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Team sessions held this year with a form that gives everybody a turn: learning community,
    lesson study, supervision group, standardising, or promises made at the end.

    0%: colleagues only talk. 100%: every team session had such a form. How well people challenged
    one another is theirs.
    """
    sessions = [
        row for row in development_so_far(snapshot, today).activities if row.stream == Stream.TEAM
    ]
    structured = [
        row
        for row in sessions
        if row.kind in STRUCTURED or snapshot.having("promises", "activity", row.id)
    ]
    return together(
        "No team session has been held this year; add your own evidence.",
        guarded_share(
            "{share} team sessions had a form in which everybody asks and is asked",
            len(structured),
            len(sessions),
        ),
    )


def coaching_coverage(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Settled staff with a running coaching pair; staff groups with any; running pairs whose coach
    is trained; running pairs whose coach is not the coachee's boss.

    0%: nobody is coached. 100%: everybody, in all groups, by trained coaches who are nobody's
    boss. Only coverage: when pairs meet and what they do stays with them.
    """
    running = [row for row in snapshot.coaching_pairs if is_running(snapshot, row, today)]
    if not running:
        return Evidence(None, "No coaching pair is recorded as running; add your own evidence.")
    coached = {row.coachee for row in running}
    groups = [
        people
        for group in (who.teachers, who.leaders, who.support_with_pupils, who.general_support)
        if (people := group(snapshot, today))
    ]
    trained = {row.person for row in snapshot.coaches if row.trained_on and row.trained_on <= today}
    return together(
        "",
        share_of_people("{share} staff were in coaching", coached, who.everyone(snapshot, today)),
        share(
            "{share} staff groups had anybody in it",
            sum(not coached.isdisjoint(people) for people in groups),
            len(groups),
        ),
        guarded_share(
            "{share} pairs had a trained coach",
            sum(row.coach in trained for row in running),
            len(running),
        ),
        guarded_share(
            "In {share} the coach was not the coachee's boss",
            sum(row.coach not in line_managers(snapshot, row.coachee, today) for row in running),
            len(running),
        ),
    )


def pathways_published(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Nothing: neither career pathways nor posts advertised are in the records."""
    return Evidence(
        None,
        "Goldenthread does not record career pathways or posts advertised; add your own evidence.",
    )


def pathway_for_each_role(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Nothing: written policies on careers are not in the records."""
    return Evidence(
        None, "Goldenthread does not record career policies by role; add your own evidence."
    )


def growing_people(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Nothing: promotions, qualifications gained and moves to posts are not in the records."""
    return Evidence(
        None,
        "Goldenthread does not record promotions or moves to other posts; add your own evidence.",
    )
