"""Section 2, focus: on how few things people stay, and what these are about."""

import datetime as dt
from collections.abc import Collection, Sequence
from decimal import Decimal
from fractions import Fraction

from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.audience import group_members, participants_of
from goldenthread.snapshot.readings.contacts import Contact, programme_contacts
from goldenthread.snapshot.readings.content_minutes import SUBJECT, minutes_by_area
from goldenthread.snapshot.readings.development_so_far import TEACHERS, development_so_far
from goldenthread.snapshot.readings.foci import foci_by_person, half_term_at_hand
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.review_evidence import who
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    Part,
    ratio,
    share_of_people,
    together,
)
from goldenthread.snapshot.readings.rhythm import gaps_in
from goldenthread.snapshot.readings.slots_to_meet import members_at_work, teams_with_a_slot
from goldenthread.snapshot.readings.tutors import is_tutor
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    AudienceGroup,
    ContentArea,
    EnquiryKind,
    StaffGroup,
    Stream,
)

# As in rule FOC003: a third programme in a half-term is one too many.
MOST_FOCI = 2
# As in rule DUR004: the rhythm of learning communities is a meeting every four weeks.
LONGEST_GAP = 4
# Our judgement: twice may be chance.
FEWEST_CONTACTS = 3
# Our judgement, in minutes a year; what is had so far is set against the part of the year gone by.
YEARLY_MINUTES = {
    ContentArea.SUBJECT_PEDAGOGY: 360,
    ContentArea.SUBJECT_KNOWLEDGE: 240,
    ContentArea.GENERAL_PEDAGOGY: 360,
    ContentArea.CURRICULUM_EXAM: 60,
    ContentArea.PASTORAL: 180,
}
# As in rule INC006: most of the subject's time that may go to the exam specification.
MOST_FOR_EXAMS = Fraction(1, 2)
NO_LABELS = (
    "No session held this year says what it teaches (its content area); add your own evidence."
)


def few_foci(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Staff who have one or two programmes this half-term, induction counted as one; staff who
    have met one programme three times or more without a gap of over four teaching weeks.

    0%: everybody has nothing, or too much, and nobody comes back to anything. 100%: everybody
    stays on one or two things and meets them steadily.
    """
    people = who.everyone(snapshot, today)
    half_term = half_term_at_hand(snapshot, today)
    if half_term is None or not live_programmes(snapshot):
        return Evidence(None, "No programme is running now; add your own evidence.")
    foci = foci_by_person(snapshot, half_term, today)
    focused = {person for person, own in foci.items() if 1 <= len(own) <= MOST_FOCI}
    steady = {
        person
        for programme in live_programmes(snapshot)
        for person, contacts in programme_contacts(snapshot, programme.id, today).items()
        if _is_steady(snapshot, [contact for contact in contacts if contact.on <= today])
    }
    return together(
        "No staff are on the list; add your own evidence.",
        share_of_people("{share} staff had one or two programmes this half-term", focused, people),
        share_of_people(
            "{share} met a programme three times or more, with no gap of over four teaching weeks",
            steady,
            people,
        ),
    )


def _is_steady(snapshot: Snapshot, contacts: Sequence[Contact]) -> bool:
    return len({contact.on for contact in contacts}) >= FEWEST_CONTACTS and not any(
        gaps_in(snapshot, contacts, longer_than=LONGEST_GAP)
    )


def subject_pedagogy(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Teachers with their share so far of six hours a year on teaching their subject.

    0%: no teacher has had it. 100%: every teacher has. Leaders are not counted. Only sessions
    held, and labelled with what they teach, count.
    """
    return _learned(
        snapshot,
        today,
        ContentArea.SUBJECT_PEDAGOGY,
        who.teachers(snapshot, today),
        "teachers had {time} or more so far on teaching their subject",
    )


def subject_knowledge(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Teachers with their share so far of four hours a year on knowing their subject.

    0%: no teacher has had it. 100%: every teacher has. Leaders are not counted. Only sessions
    held, and labelled with what they teach, count.
    """
    return _learned(
        snapshot,
        today,
        ContentArea.SUBJECT_KNOWLEDGE,
        who.teachers(snapshot, today),
        "teachers had {time} or more so far on knowing their subject",
    )


def general_pedagogy(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Teachers and support staff with pupils who have had their share so far of six hours a year on
    teaching in general and how pupils learn.

    0%: nobody has had it. 100%: everybody has. Only sessions held, and labelled with what they
    teach, count.
    """
    return _learned(
        snapshot,
        today,
        ContentArea.GENERAL_PEDAGOGY,
        who.with_pupils(snapshot, today),
        "staff who work with pupils had {time} or more so far on how pupils learn",
    )


def curriculum_and_exams(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Teachers with their share so far of an hour a year on curriculum and examinations, and no
    more than half of their subject's time.

    0%: no teacher has had it, or all have had too much of it. 100%: every teacher has had it in
    proportion. Only sessions held, and labelled with what they teach, count.
    """
    minutes = minutes_by_area(snapshot, today)
    exams = minutes.get(ContentArea.CURRICULUM_EXAM, {})
    too_much = {
        person
        for person, own in exams.items()
        if own > MOST_FOR_EXAMS * (own + sum(minutes.get(a, {}).get(person, 0) for a in SUBJECT))
    }
    return _learned(
        snapshot,
        today,
        ContentArea.CURRICULUM_EXAM,
        who.teachers(snapshot, today),
        "teachers had {time} or more so far on curriculum and exams, and at most half of their "
        "subject's time",
        without=too_much,
    )


def pastoral_learning(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Tutors and pastoral staff with their share so far of three hours a year on wellbeing,
    behaviour or attendance.

    0%: none of them has had it. 100%: all have. Who has a pastoral role shows in job titles,
    pastoral teams and registers. Who wants one is not recorded, nor are ways into such posts.
    """
    people = {
        person for person in who.everyone(snapshot, today) if is_tutor(snapshot, person, today)
    }
    return _learned(
        snapshot,
        today,
        ContentArea.PASTORAL,
        people,
        "tutors and pastoral staff had {time} or more so far on pastoral work",
        nothing="The records name no tutors and no pastoral staff; add your own evidence.",
    )


def _learned(
    snapshot: Snapshot,
    today: dt.date,
    area: ContentArea,
    people: Collection[str],
    words: str,
    *,
    without: Collection[str] = (),
    nothing: str = "No staff of this group are on the list; add your own evidence.",
) -> Evidence:
    by_area = minutes_by_area(snapshot, today)
    if not by_area:
        return Evidence(None, NO_LABELS)
    calendar = snapshot.calendar
    needed = round(
        Fraction(
            YEARLY_MINUTES[area] * calendar.week_number(today), len(calendar.teaching_weeks) or 1
        )
    )
    enough = {
        person for person, minutes in by_area.get(area, {}).items() if minutes >= max(needed, 1)
    }
    told = f"{{share}} {words.format(time=in_words(max(needed, 1)))}"
    return together(nothing, share_of_people(told, enough - set(without), people))


def support_with_pupils(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Development minutes of support staff who work with pupils, for each full-time equivalent,
    against teachers'; those who learned together with teachers in a team or individual session.

    0%: they had nothing this year. 100%: as much as teachers, and everybody with teachers.
    """
    teaching = group_members(snapshot, AudienceGroup.TEACHERS, today)
    together_with = {
        person
        for activity in development_so_far(snapshot, today).activities
        if activity.stream != Stream.WHOLE_SCHOOL
        and not teaching.isdisjoint(participants_of(snapshot, activity))
        for person in participants_of(snapshot, activity)
    }
    return together(
        "No support staff who work with pupils are on the list; add your own evidence.",
        _against_teachers(
            snapshot, today, StaffGroup.SUPPORT_DIRECT, "Support staff who work with pupils"
        ),
        share_of_people(
            "{share} had a session together with teachers",
            together_with,
            who.support_with_pupils(snapshot, today),
        ),
    )


def general_support(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Development minutes of staff in offices, on site and in services, for each full-time
    equivalent, against teachers'; those in a team with a time to meet; those with an appraisal;
    those in an improvement project.

    0%: they have none of it. 100%: all have all of it, and as many minutes as teachers.
    """
    people = who.general_support(snapshot, today)
    members = members_at_work(snapshot, today)
    slots = teams_with_a_slot(snapshot, today)
    projects = {row.id: row for row in snapshot.enquiries}
    improving = {
        row.lead for row in snapshot.enquiries if row.kind == EnquiryKind.IMPROVEMENT_PROJECT
    } | {
        row.person
        for row in snapshot.enquiry_members
        if row.enquiry in projects and projects[row.enquiry].kind == EnquiryKind.IMPROVEMENT_PROJECT
    }
    return together(
        "No staff in offices, on site and in services are on the list; add your own evidence.",
        _against_teachers(snapshot, today, StaffGroup.SUPPORT_GENERAL, "Other support staff"),
        share_of_people(
            "{share} were in a team with a time to meet",
            frozenset[str]().union(*(members[team] for team in slots)),
            people,
        ),
        share_of_people(
            "{share} had an appraisal", {row.person for row in snapshot.appraisals}, people
        ),
        share_of_people("{share} were in an improvement project", improving, people),
    )


def _against_teachers(
    snapshot: Snapshot, today: dt.date, group: StaffGroup, words: str
) -> Part | None:
    so_far = development_so_far(snapshot, today)
    people = so_far.people.get(group, ())
    if not people:
        return None
    if len(people) < FEWEST_SHOWN:
        return Part(None, "")
    own, teachers = so_far.minutes_per_fte(group), so_far.minutes_per_fte(TEACHERS)
    return ratio(
        f"{words} had {_time(own)} of development for each full-time equivalent so far, teachers "
        f"{_time(teachers)}.",
        Fraction(own),
        Fraction(teachers),
    )


def _time(minutes: Decimal) -> str:
    return in_words(round(minutes)) if minutes else "none"
