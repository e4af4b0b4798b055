"""Wrenfield's individual stream: rehearsal, coaching talks, swap visits, networks and induction."""

import datetime as dt

from goldenthread.sample.calendar_2026_27 import TERMS
from goldenthread.sample.school_weeks import day_in_week
from goldenthread.sample.wrenfield.cast import COACHED, MIDDAY, THURSDAY
from goldenthread.sample.wrenfield.diary import Diary
from goldenthread.sample.wrenfield.programmes import FLUENCY_ASSISTANTS
from goldenthread.snapshot.words import ActivityKind, ContentArea, Exemption, Stream

LAST_WEEK = 38
ALONE = Stream.INDIVIDUAL
# A date in each half-term, in order: the second Thursday.
MEETING_DAYS = tuple(day_in_week(week, THURSDAY) for week in (2, 9, 16, 22, 27, 34))
HALF_TERMS = tuple(zip((term.id for term in TERMS), MEETING_DAYS, strict=True))


def _coached_in(*teams: str) -> tuple[str, ...]:
    return tuple(colleague.key for colleague in COACHED if colleague.team in teams)


def write_individual_routes(diary: Diary) -> None:
    """Something for everyone but six: the office, the site, and two halves of job-shares."""
    _write_rehearsals(diary)
    for half_term, on in HALF_TERMS:
        is_later = half_term in ("spring-2", "summer-1", "summer-2")
        upper = "oracy" if is_later else "fluency"
        early = "outdoors" if is_later else "fluency"
        core = _coached_in("ks1", "lks2")
        _coaching(diary, half_term, on, "core", "fluency", core)
        _coaching(diary, half_term, on, "uks2", upper, _coached_in("uks2"))
        _coaching(diary, half_term, on, "eyfs", early, _coached_in("eyfs"))
        _visit(diary, half_term, on, "uks2", upper, ("chris-endacott", "sandra-blyth"))
        _visit(diary, half_term, on, "ppa", upper, ("ian-mossop",))
        _visit(diary, half_term, on, "eyfs", early, ("leanne-carver", "zara-hussain"))
        midday = tuple(c.key for c in MIDDAY)
        _visit(diary, half_term, on, "playground", "kind-lunchtimes", ("jerome-bailey", *midday))
        _supervision(diary, half_term, on)
        _networks(diary, half_term, on)


def _write_rehearsals(diary: Diary) -> None:
    """38 mornings of 15 minutes, each teacher with an assistant: nine and a half hours."""
    for week in range(1, LAST_WEEK + 1):
        diary.add(
            f"rehearsal-week-{week}",
            "Fluency: rehearse one page together",
            day_in_week(week, THURSDAY),
            15,
            ALONE,
            ActivityKind.REFLECTION,
            programme="fluency",
            teams=("ks1", "lks2"),
            people=FLUENCY_ASSISTANTS,
            starts_at=dt.time(8, 30),
            technique="echo-reading",
            content_area=ContentArea.SUBJECT_PEDAGOGY,
        )


def _coaching(
    diary: Diary, half_term: str, on: dt.date, team: str, programme: str, people: tuple[str, ...]
) -> None:
    diary.add(
        f"coaching-talks-{team}-{half_term}",
        "Coaching talks of the half-term",
        on,
        60,
        ALONE,
        ActivityKind.COACHING,
        programme=programme,
        people=people,
        facilitator="farah-iqbal",
    )


def _visit(
    diary: Diary, half_term: str, on: dt.date, place: str, programme: str, people: tuple[str, ...]
) -> None:
    diary.add(
        f"swap-visit-{place}-{half_term}",
        "Swap visit: watch one child, tell each other",
        on,
        30,
        ALONE,
        ActivityKind.PEER_VISIT,
        programme=programme,
        people=people,
    )


def _supervision(diary: Diary, half_term: str, on: dt.date) -> None:
    diary.add(
        f"supervision-{half_term}",
        "Supervision for family support",
        on,
        120,
        ALONE,
        ActivityKind.SUPERVISION_GROUP,
        programme="kind-lunchtimes",
        people=("angela-royle",),
        content_area=ContentArea.PASTORAL,
        delivered_by="external",
    )


def _networks(diary: Diary, half_term: str, on: dt.date) -> None:
    """Groups outside the school, and two qualifications: nobody's priority, and declared so."""
    for key, title, minutes, kind, person in (
        ("heads", "Heads' reading group of the trust", 60, ActivityKind.READING, "marcus-bell"),
        ("cpd-leads", "CPD leads' network of the trust", 90, ActivityKind.SHARING, "farah-iqbal"),
        ("send", "SEND network of the trust", 90, ActivityKind.SHARING, "ellen-marsh"),
        ("induction", "Induction seminar", 90, ActivityKind.COURSE, "lucy-barrowclough"),
        ("playwork", "Playwork apprenticeship", 1_200, ActivityKind.COURSE, "steph-yardley"),
    ):
        diary.add(
            f"{key}-{half_term}",
            title,
            on,
            minutes,
            ALONE,
            kind,
            people=(person,),
            exempt=Exemption.CAREER,
            content_area=ContentArea.ROLE_SPECIFIC,
            delivered_by="external",
        )


def write_outdoor_day(diary: Diary) -> None:
    """The one course of the year: a day for one teacher, with no time afterwards to use it."""
    diary.add(
        "outdoor-day",
        "A day of outdoor learning",
        dt.date(2027, 1, 19),
        330,
        ALONE,
        ActivityKind.COURSE,
        programme="outdoors",
        people=("tom-penhale",),
        delivered_by="external",
    )
