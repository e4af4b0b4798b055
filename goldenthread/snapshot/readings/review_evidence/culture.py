"""Section 1, culture and wellbeing: who learns, who is heard, and what may fail."""

import datetime as dt
from collections import Counter
from fractions import Fraction

from goldenthread.kernel.dates import months_later
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.coaching import is_running
from goldenthread.snapshot.readings.development_so_far import development_so_far
from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.readings.endings import endings_between
from goldenthread.snapshot.readings.follow_on import follow_ons
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.review_evidence import who
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    Part,
    guarded_share,
    share,
    share_of_people,
    together,
)
from goldenthread.snapshot.readings.team_follow_on import teams_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, NoteState, Stream

# A year back, as in rule NEE004.
MONTHS = 12
# Our judgement: a note can have been answered after two weeks.
DAYS_TO_ANSWER = 14
# Our judgement: where a third of what ends was adapted or stopped, failing is told as it happens.
HONEST_SHARE = Fraction(1, 3)
# Our judgement: fewer endings say nothing about a habit.
FEWEST_ENDINGS = 5
# A promise is looked at in the next session, after four weeks at most; one more to write it down.
WEEKS_TO_LOOK_BACK = 5
# As in rule STR002: time to take up what a session brought.
WEEKS_TO_FOLLOW_UP = 6
# Our judgement: a group that has met three times has become one.
MEETINGS_OF_A_GROUP = 3


def leaders_learning(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Leaders who took part this year in a session with others than leaders, not leading it;
    leaders who are coached, or belong to a pair or triad.

    0%: no leader is seen to learn. 100%: all take part, and all work on their own practice with a
    colleague. Reflections that leaders share aloud are not recorded.
    """
    leaders = who.leaders(snapshot, today)
    learning: set[str] = set()
    for activity in development_so_far(snapshot, today).activities:
        people = participants_of(snapshot, activity)
        if activity.stream != Stream.INDIVIDUAL and people - leaders:
            learning |= people - {activity.facilitator}
    with_a_colleague = _in_groups(snapshot, today) | {
        pair.coachee for pair in snapshot.coaching_pairs if is_running(snapshot, pair, today)
    }
    return together(
        "No leader is on the staff list; add your own evidence.",
        share_of_people(
            "{share} leaders took part in sessions with other staff without leading them",
            learning,
            leaders,
        ),
        share_of_people(
            "{share} leaders were coached or in a pair or triad", with_a_colleague, leaders
        ),
    )


def staff_voice(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Notes of the last twelve months, at least two weeks old, that became part of the plan; live
    programmes that say what staff said about them.

    0%: nothing that staff said shows in the plan. 100%: every note led to something, and every
    programme was talked over with staff.
    """
    since = months_later(today, -MONTHS)
    until = today - dt.timedelta(days=DAYS_TO_ANSWER)
    notes = [note for note in snapshot.need_notes if since <= note.on <= until]
    live = live_programmes(snapshot)
    return together(
        "No notes of staff and no live programmes are recorded; add your own evidence.",
        share(
            "{share} notes that staff wrote in the last 12 months became part of the plan",
            sum(note.state == NoteState.ADOPTED for note in notes),
            len(notes),
        ),
        share(
            "{share} live programmes recorded what staff said about them",
            sum(bool(row.consultation_note.strip()) for row in live),
            len(live),
        ),
    )


def honest_endings(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Team cycles, enquiries and programmes of the last twelve months that ended as adapted or
    stopped, of all that ended.

    0%: nothing ever fails. 100%: at least a third did not go as planned, and it was said: nobody
    wants all to fail. Fewer than five endings say nothing.
    """
    ended = endings_between(snapshot, months_later(today, -MONTHS), today)
    if len(ended.all) < FEWEST_ENDINGS:
        return Evidence(
            None,
            f"Fewer than {FEWEST_ENDINGS} cycles, enquiries and programmes ended in the last "
            f"{MONTHS} months; add your own evidence.",
        )
    told = share(
        "{share} cycles, enquiries and programmes that ended in the last 12 months were recorded "
        "as adapted or stopped; a third or more counts as 100%",
        len(ended.not_adopted),
        len(ended.all),
    )
    assert told is not None
    scaled = (told.percent or Fraction(0)) / HONEST_SHARE
    return together("", Part(min(scaled, Fraction(100)), told.told))


def peer_visits(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Staff who work with pupils and have visited a colleague this year; those who were visited;
    support staff among them who did either.

    0%: nobody watches anybody. 100%: everybody has watched and been watched. Visits are never
    graded, so nothing is counted but that they took place.
    """
    held = [row for row in snapshot.peer_visits if row.took_place and row.on <= today]
    if not held:
        return Evidence(None, "No peer visit is recorded this year; add your own evidence.")
    people = who.with_pupils(snapshot, today)
    visitors, hosts = {row.visitor for row in held}, {row.host for row in held}
    return together(
        "",
        share_of_people("{share} staff who work with pupils visited a colleague", visitors, people),
        share_of_people("{share} were visited", hosts, people),
        share_of_people(
            "{share} support staff who work with pupils did either",
            visitors | hosts,
            who.support_with_pupils(snapshot, today),
        ),
    )


def sharing_followed_up(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Participants of sharing sessions who met its subject again within six teaching weeks;
    promises made in sessions, at least five teaching weeks old, of which it is noted what became.

    0%: what is shared ends with the session. 100%: everybody came back to it, and every promise
    was asked about.
    """
    weeks_since = snapshot.calendar.weeks_between
    told = returned = 0
    for activity in development_so_far(snapshot, today).activities:
        is_old = weeks_since(activity.on, today) >= WEEKS_TO_FOLLOW_UP
        if activity.kind == ActivityKind.SHARING and is_old:
            told += len(participants_of(snapshot, activity))
            returned += len(follow_ons(snapshot, activity, WEEKS_TO_FOLLOW_UP, today))
    promises = [
        row
        for row in snapshot.promises
        if row.made_on <= today and weeks_since(row.made_on, today) >= WEEKS_TO_LOOK_BACK
    ]
    return together(
        "No sharing session is six weeks old yet and no promise five; add your own evidence.",
        guarded_share(
            "{share} people at a sharing session came back to its subject in six weeks",
            returned,
            told,
        ),
        guarded_share(
            "For {share} promises made in sessions it was noted what became of them",
            sum(bool(row.outcome) for row in promises),
            len(promises),
        ),
    )


def stable_groups(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Staff who met one and the same team to learn at least three times this year; staff who
    belong to a pair or triad.

    0%: everybody is on their own. 100%: everybody has a team that meets and a colleague to work
    with. Friendships are nobody's business and not recorded.
    """
    met: Counter[tuple[str, str]] = Counter()
    for activity in development_so_far(snapshot, today).activities:
        if activity.stream == Stream.TEAM:
            people = participants_of(snapshot, activity)
            for team in teams_of(snapshot, activity):
                met.update((person, team) for person in people)
    regular = {person for (person, _), times in met.items() if times >= MEETINGS_OF_A_GROUP}
    people = who.everyone(snapshot, today)
    return together(
        "No staff are on the list; add your own evidence.",
        share_of_people(
            "{share} staff met the same team to learn three times or more this year",
            regular,
            people,
        ),
        share_of_people("{share} belonged to a pair or triad", _in_groups(snapshot, today), people),
    )


def _in_groups(snapshot: Snapshot, today: dt.date) -> frozenset[str]:
    """Keys of those in a pair or triad on this day; coaching pairs are none of them."""
    running = {
        group.id
        for group in snapshot.peer_groups
        if (group.starts_on is None or group.starts_on <= today)
        and (group.ends_on is None or today <= group.ends_on)
    }
    return frozenset(
        row.person
        for row in snapshot.peer_group_members
        if row.peer_group in running and is_employed(snapshot, row.person, today)
    )
