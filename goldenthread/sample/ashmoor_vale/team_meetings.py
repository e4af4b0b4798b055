"""Learning slots of leaders and support staff, reading sessions, and the tutors' programme."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.enquiries import MEMBERS_OF_STUDY
from goldenthread.sample.ashmoor_vale.people import key_of_name
from goldenthread.sample.ashmoor_vale.programmes import TAS_OF_PR1, TUTORS_OF_PR3
from goldenthread.sample.school_weeks import CALENDAR, day_in_week, state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    ContentArea,
    DeliveredBy,
    Exemption,
    Mechanism,
    Stream,
    Weekday,
)

EVEN_WEEKS = tuple(range(2, 39, 2))
ODD_WEEKS = tuple(range(1, 38, 2))

# TAs take up Reading to learn in every second of their fortnightly slots, and after the sharing.
READING_WEEKS_OF_TAS = frozenset({2, 6, 10, 14, 18, 22, 26, 30, 34, 36})
READING_SESSIONS_WITH_TEACHERS = (3, 9, 15, 21, 29, 36)
TEACHERS_AT_READING_SESSIONS = (
    "Fatima Noor",
    "Lewis Carrick",
    "Isla McKendrick",
    "Tariq Hussain",
    "Ben Whitaker",
    "Zainab Yusuf",
)
WEEKS_OF_BUSINESS_SLOT = (2, 6, 10, 14, 18, 22, 26, 30, 34)


def _session(team: str, title: str, on: dt.date, minutes: int, **columns: Any) -> r.Activity:
    defaults: dict[str, Any] = {
        "stream": Stream.TEAM,
        "kind": ActivityKind.TEAM_SESSION,
        "state": state_by_now(on),
        "delivered_by": DeliveredBy.IN_HOUSE,
        "uses_learning_slot": True,
        "team": team,
    }
    key = f"{team}-{on}"
    return r.Activity(id=key, title=title, on=on, minutes=minutes, **(defaults | columns))


def _chain(book: ActivityBook, sessions: Iterable[r.Activity], teams: tuple[str, ...] = ()) -> None:
    """Add sessions of one team, each following the one before."""
    last = ""
    for session in sessions:
        book.add(session, teams=teams, follows=(last,) if last else ())
        last = session.id


def _leaders_slot(book: ActivityBook) -> None:
    days = [day_in_week(week, Weekday.MONDAY) for week in ODD_WEEKS]
    _chain(
        book,
        [
            _session(
                "slt",
                "Leading change: our own practice",
                on,
                45,
                starts_at=dt.time(14, 5),
                period="5",
                required=True,
                exempt=Exemption.CAREER,
                content_area=ContentArea.ROLE_SPECIFIC,
                facilitator="ruth-adeyemi-clarke",
                theme="Leading change",
            )
            for on in days
            if on in CALENDAR.pupil_days
        ],
    )


def _teaching_assistants(book: ActivityBook) -> None:
    last = ""
    for week in EVEN_WEEKS:
        on = day_in_week(week, Weekday.THURSDAY)
        of_pr1 = week in READING_WEEKS_OF_TAS
        session = _session(
            "teaching-assistants",
            "Reading with target pupils" if of_pr1 else "What our pupils found hard",
            on,
            30,
            admin_minutes=5,
            starts_at=dt.time(8, 15),
            required=True,
            priority="" if of_pr1 else "reading-to-learn",
            programme="reading-to-learn" if of_pr1 else "",
            technique="stop-at-hard-words" if of_pr1 else "",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.A2, Mechanism.C5),
            facilitator="denise-obi",
        )
        after = {6: "p1-twilight", 10: "trust-conference", 36: "sharing-afternoon"}
        earlier = [last] if last else ["p1-launch"]
        earlier += [after[week]] if week in after else []
        people = (*TAS_OF_PR1, "pam-ashe") if of_pr1 else ()
        book.add(session, people=people, follows=earlier)
        last = session.id


def _reading_sessions(book: ActivityBook) -> None:
    """Six sessions of TAs, the librarian and teachers of the same pupils."""
    last = "p1-launch"
    people = (*TAS_OF_PR1, "pam-ashe", *map(key_of_name, TEACHERS_AT_READING_SESSIONS))
    for week in READING_SESSIONS_WITH_TEACHERS:
        on = day_in_week(week, Weekday.WEDNESDAY)
        session = _session(
            "library",
            "Teachers and TAs read together",
            on,
            45,
            uses_learning_slot=False,
            starts_at=dt.time(8, 10),
            programme="reading-to-learn",
            technique="model-reading-aloud",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.C2, Mechanism.C3, Mechanism.C5),
            facilitator="pam-ashe",
        )
        after = {9: ["p1-twilight", "trust-conference"], 36: ["sharing-afternoon"]}
        book.add(session, people=people, follows=[last, *after.get(week, [])])
        last = session.id


def _lesson_study(book: ActivityBook) -> None:
    """Two rounds in the English team, whose leader of the study is Priya Nair."""
    last = ""
    for number, on in enumerate((dt.date(2026, 11, 11), dt.date(2026, 12, 9)), start=1):
        session = r.Activity(
            id=f"english-lesson-study-{number}",
            title=f"Lesson study {number}: research lesson and talk",
            stream=Stream.TEAM,
            kind=ActivityKind.LESSON_STUDY,
            state=state_by_now(on),
            on=on,
            minutes=90,
            programme="reading-to-learn",
            technique="main-point",
            team="english",
            content_area=ContentArea.SUBJECT_PEDAGOGY,
            mechanisms=(Mechanism.C2, Mechanism.C4, Mechanism.D3),
            delivered_by=DeliveredBy.IN_HOUSE,
            facilitator="priya-nair",
        )
        book.add(session, people=MEMBERS_OF_STUDY, follows=(last,) if last else ())
        last = session.id


def _pastoral(book: ActivityBook) -> None:
    _chain(
        book,
        [
            _session(
                "pastoral",
                "Supervision group",
                day_in_week(week, Weekday.FRIDAY),
                45,
                kind=ActivityKind.SUPERVISION_GROUP,
                starts_at=dt.time(14, 10),
                required=True,
                exempt=Exemption.CAREER,
                content_area=ContentArea.PASTORAL,
                facilitator="karen-whitlow",
                theme="Supervision",
            )
            for week in EVEN_WEEKS
        ],
    )


def _business(book: ActivityBook) -> None:
    _chain(
        book,
        [
            _session(
                "business",
                "Fewer errors, less waiting",
                day_in_week(week, Weekday.MONDAY),
                45,
                starts_at=dt.time(13, 45),
                required=True,
                exempt=Exemption.CAREER,
                content_area=ContentArea.ROLE_SPECIFIC,
                facilitator="stephen-cole",
                theme="Better systems",
            )
            for week in WEEKS_OF_BUSINESS_SLOT
        ],
        teams=("business", "it-support", "library"),
    )


def _tutors(book: ActivityBook) -> None:
    """Three sessions of Behaviour and attendance, and a review of one's own."""
    days = (dt.date(2027, 1, 12), dt.date(2027, 1, 27), dt.date(2027, 2, 9))
    last = ""
    for number, on in enumerate(days, start=1):
        on_tuesday = on.weekday() == 1
        session = r.Activity(
            id=f"tutors-{on}",
            title=f"Attendance conversations {number}",
            stream=Stream.TEAM,
            kind=ActivityKind.TEAM_SESSION,
            state=state_by_now(on),
            on=on,
            starts_at=dt.time(15, 15) if on_tuesday else dt.time(8, 0),
            minutes=60 if on_tuesday else 35,
            after_hours=on_tuesday,
            required=True,
            programme="behaviour-attendance",
            unit="pr3-unit-1",
            technique="attendance-talk",
            content_area=ContentArea.PASTORAL,
            mechanisms=(Mechanism.A1, Mechanism.B2),
            delivered_by=DeliveredBy.IN_HOUSE,
            facilitator="hannah-prosser",
        )
        book.add(session, people=TUTORS_OF_PR3, follows=(last,) if last else ())
        last = session.id
    review = r.Activity(
        id="tutors-review",
        title="Attendance conversations: my review",
        stream=Stream.INDIVIDUAL,
        kind=ActivityKind.REFLECTION,
        state=state_by_now(dt.date(2027, 2, 10), dt.date(2027, 2, 12)),
        on=dt.date(2027, 2, 10),
        ends_on=dt.date(2027, 2, 12),
        minutes=60,
        programme="behaviour-attendance",
        content_area=ContentArea.PASTORAL,
    )
    book.add(review, people=TUTORS_OF_PR3, follows=(last,))


def team_meetings() -> ActivityBook:
    """Team sessions beside those of departments and learning communities."""
    book = ActivityBook()
    for chapter in (
        _leaders_slot,
        _teaching_assistants,
        _reading_sessions,
        _lesson_study,
        _pastoral,
        _business,
        _tutors,
    ):
        chapter(book)
    return book
