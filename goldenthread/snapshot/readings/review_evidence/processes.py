"""Section 6, processes and structures: time, planning, leads, governors, appraisal, money."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from goldenthread.kernel.dates import months_later
from goldenthread.snapshot.readings.appraisals import (
    OUTSIDE_CONTROL,
    hangs_loose,
    has_nothing_behind_it,
    objectives_of,
    open_appraisals,
    weeks_without_a_word,
)
from goldenthread.snapshot.readings.asked_time import is_asked_without_time
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.budget import pounds_available, pounds_used
from goldenthread.snapshot.readings.employment import is_employed, on_leave
from goldenthread.snapshot.readings.governors import governor_events_so_far, last_term_over
from goldenthread.snapshot.readings.inset_time import inset_time
from goldenthread.snapshot.readings.learning_slots import dated_slots, slot_sessions
from goldenthread.snapshot.readings.live import active_priorities, live_programmes
from goldenthread.snapshot.readings.review_evidence import who
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    Part,
    guarded_share,
    ratio,
    share,
    share_of_people,
    together,
)
from goldenthread.snapshot.readings.slots_to_meet import MEETING_TEAMS
from goldenthread.snapshot.readings.team_follow_on import WORKING_TEAMS
from goldenthread.snapshot.readings.time_spent import (
    development_minutes,
    has_happened,
    is_development,
)
from goldenthread.snapshot.records import Activity, Appraisal, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    EnquiryKind,
    GovernorEventKind,
)

# As in rule GOV001.
MONTHS_OF_LEARNING = 12
# As in rule APP004, in teaching weeks.
LONGEST_SILENCE = 12
PLANNED_TOGETHER = frozenset({EnquiryKind.JOINT_PLAN, EnquiryKind.LESSON_STUDY})
# One person plans alone.
FEWEST_TO_PLAN_TOGETHER = 2


def time_protected(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes that give time for what they ask in the school day; dated learning slots up
    to today that were held for learning; minutes in these that went to learning; INSET time of the
    year that duty, briefing and administration leave.

    0%: time is asked and none given. 100%: it is given, and nothing else eats it.
    """
    asking = [row for row in live_programmes(snapshot) if row.demands]
    slots = {row.id: row for team in snapshot.teams for row in _slots(snapshot, team, today)}
    kept = [row for row in slots.values() if has_happened(row) and is_development(row)]
    sessions = {
        row.id: row for team in snapshot.teams for row in slot_sessions(snapshot, team.id, today)
    }
    minutes = sum(row.minutes for row in sessions.values())
    learning = sum(map(development_minutes, sessions.values()))
    inset = inset_time(snapshot)
    left = inset.available - inset.lost
    return together(
        "No programme, learning slot or INSET day is recorded; add your own evidence.",
        share(
            "{share} programmes that ask for time in the day gave it",
            sum(not is_asked_without_time(row) for row in asking),
            len(asking),
        ),
        share("{share} learning slots so far were held for learning", len(kept), len(slots)),
        _minutes_share("{percent}% of their minutes went to learning.", learning, minutes),
        _minutes_share(
            "{percent}% of INSET time is left after duty, briefing and administration.",
            max(left, Fraction(0)),
            inset.available,
        ),
    )


def _slots(snapshot: Snapshot, team: Team, today: dt.date) -> list[Activity]:
    """Slots that were held or fell through; one that nobody has written up says nothing yet."""
    return [
        row
        for row in dated_slots(snapshot, team.id)
        if row.on <= today and (has_happened(row) or not is_development(row))
    ]


def _minutes_share(words: str, some: int | Fraction, of: int) -> Part | None:
    if not of:
        return None
    return ratio(words.format(percent=round(100 * some / of)), Fraction(some), Fraction(of))


def joint_planning(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Working teams of two or more with a cycle this year that names what pupils showed; cycles
    that are over with their outcome written down; such teams with a lesson study or joint plan.

    0%: nobody plans together. 100%: every team does all of it. What was predicted stays with the
    team.
    """
    teams = [
        team
        for team in snapshot.teams
        if team.kind in WORKING_TEAMS
        and len(team_members(snapshot, team.id, today)) >= FEWEST_TO_PLAN_TOGETHER
    ]
    begun = [row for row in snapshot.team_cycles if row.starts_on <= today]
    triggered = {row.team for row in begun if row.trigger.strip()}
    over = [row for row in begun if row.ends_on and row.ends_on < today]
    planned = {
        row.team
        for row in snapshot.enquiries
        if row.kind in PLANNED_TOGETHER and row.opened_on <= today
    }
    return together(
        "No teams are recorded; add your own evidence.",
        share(
            "{share} teams had a cycle set off by what pupils showed",
            sum(team.id in triggered for team in teams),
            len(teams),
        ),
        share(
            "{share} cycles that are over had their outcome noted",
            sum(bool(row.outcome) for row in over),
            len(over),
        ),
        share(
            "{share} teams had a lesson study or joint plan",
            sum(team.id in planned for team in teams),
            len(teams),
        ),
    )


def named_leads(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Whether a lead of professional learning is named and on the staff; live programmes with a
    lead; teams with a leader.

    0%: nobody knows whom to talk to. 100%: everything has a name to it.
    """
    live = live_programmes(snapshot)
    teams = [
        team
        for team in snapshot.teams
        if team.kind in MEETING_TEAMS and team_members(snapshot, team.id, today)
    ]
    has_lead = is_employed(snapshot, snapshot.school.cpd_lead, today)
    return together(
        "",
        Part(
            Fraction(100 if has_lead else 0),
            f"{'Somebody' if has_lead else 'Nobody'} is named who leads professional learning.",
        ),
        share(
            "{share} live programmes had a lead",
            sum(is_employed(snapshot, row.lead, today) for row in live),
            len(live),
        ),
        share(
            "{share} teams had a leader",
            sum(is_employed(snapshot, row.leader, today) for row in teams),
            len(teams),
        ),
    )


def governors_follow(snapshot: Snapshot, today: dt.date) -> Evidence:
    """A report to governors since the last term that is over began; their own learning in the last
    twelve months: as in rule GOV001.

    0%: neither. 100%: both. Whether the report was read is not recorded.
    """
    if not snapshot.governor_events:
        return Evidence(None, "Nothing about governors is recorded; add your own evidence.")
    reports = governor_events_so_far(snapshot, GovernorEventKind.REPORT, today)
    learning = governor_events_so_far(snapshot, GovernorEventKind.LEARNING, today)
    term = last_term_over(snapshot, today)
    told = term is not None and any(row.on >= term[0] for row in reports)
    learned = bool(learning) and months_later(learning[-1].on, MONTHS_OF_LEARNING) >= today
    return together(
        "",
        Part(
            Fraction(100 if told else 0),
            f"Governors had {'a' if told else 'no'} report since the last term began that is over.",
        )
        if term
        else None,
        Part(
            Fraction(100 if learned else 0),
            f"They learned {'something' if learned else 'nothing'} themselves in the last "
            f"{MONTHS_OF_LEARNING} months.",
        ),
    )


def appraisal_and_learning(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Open appraisals with objectives that all serve a priority or team aim; that all have learning
    behind them; none of which is judged by targets outside the person's hands; spoken about in the
    last twelve teaching weeks. As in rules APP001 to APP004. Staff who have an appraisal at all.

    0%: appraisal and learning know nothing of each other. 100%: they pull together for everybody.
    """
    away = on_leave(snapshot, today)
    opened = [row for row in open_appraisals(snapshot, today) if row.person not in away]
    written = [row for row in opened if objectives_of(snapshot, row)]
    if not opened:
        return Evidence(None, "No appraisal is recorded as open; add your own evidence.")

    def all_of(holds: Callable[..., bool]) -> int:
        return sum(all(holds(each) for each in objectives_of(snapshot, row)) for row in written)

    def is_in_touch(appraisal: Appraisal) -> bool:
        return weeks_without_a_word(snapshot, appraisal, today) <= LONGEST_SILENCE

    return together(
        "",
        guarded_share(
            "{share} appraisals served priorities or team aims",
            all_of(lambda each: not hangs_loose(each)),
            len(written),
        ),
        guarded_share(
            "{share} had learning behind every objective",
            all_of(lambda each: not has_nothing_behind_it(each)),
            len(written),
        ),
        guarded_share(
            "{share} had no target outside the person's hands",
            all_of(lambda each: each.measure not in OUTSIDE_CONTROL),
            len(written),
        ),
        guarded_share(
            "{share} were spoken about in the last 12 teaching weeks",
            sum(map(is_in_touch, opened)),
            len(opened),
        ),
        share_of_people(
            "{share} staff had an appraisal",
            {row.person for row in snapshot.appraisals},
            who.everyone(snapshot, today),
        ),
    )


def money_protected(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Budget lines within what they have; active priorities with money or protected hours; money of
    the plan that was not cut during the year.

    0%: overspent, nothing for the priorities, all cut. 100%: every line holds, every priority has
    means, nothing was cut.
    """
    lines, active = snapshot.budget_lines, active_priorities(snapshot)
    if not lines:
        return Evidence(None, "No budget for learning is recorded; add your own evidence.")
    planned = sum((row.planned_pounds for row in lines), Decimal(0))
    cut = sum((row.cut_pounds or Decimal(0) for row in lines), Decimal(0))
    left = max(planned - cut, Decimal(0))
    return together(
        "",
        share(
            "{share} budget lines kept within what they have",
            sum(pounds_used(row) <= pounds_available(row) for row in lines),
            len(lines),
        ),
        share(
            "{share} active priorities had money or protected hours",
            sum(bool(row.money_pounds or row.protected_hours) for row in active),
            len(active),
        ),
        ratio(
            f"£{cut:,.0f} of £{planned:,.0f} was cut." if cut else "Nothing was cut.",
            Fraction(left),
            Fraction(planned),
        ),
    )
