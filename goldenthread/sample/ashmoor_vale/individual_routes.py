"""The individual stream: each person's own route, one entry a half-term."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.people import key_of_name
from goldenthread.sample.ashmoor_vale.teachers import NOTHING_LOGGED, TEACHERS
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.sample.calendar_2026_27 import TERMS
from goldenthread.sample.school_weeks import state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    ContentArea,
    DeliveredBy,
    Exemption,
    Mechanism,
    Stream,
)

TRIADS = tuple(f"triad {number}" for number in range(1, 9))
# Ten TAs visit one another; the other four have no route of their own.
TAS_WHO_VISIT = MEMBERS["teaching-assistants"][:10]
APPRENTICES = ("stephen-cole", "danielle-frith")
OFFICE_MODULES = ("yvonne-baker", "mohammed-iqbal", "raj-singh", "ewan-lockhart")
EARLY_CAREER = ("jamie-okafor", "adam-rigby", "megan-rowlands", "lucia-ferrante")
ON_AN_NPQ = (
    "mark-ellery",
    "stuart-hallam",
    "niamh-gallagher",
    "daniel-achebe",
    "joel-abrahams",
    "peter-vance",
)


def on_route(*routes: str) -> tuple[str, ...]:
    """Keys of the teachers whose route is one of these, in the order of the staff list."""
    return tuple(key_of_name(t.name) for t in TEACHERS if t.route in routes)


def coached() -> tuple[str, ...]:
    """Keys of the 32 teachers with a coach."""
    others = (*TRIADS, "enquiry", NOTHING_LOGGED)
    return tuple(key_of_name(t.name) for t in TEACHERS if t.route not in others)


class _Route(NamedTuple):
    """One route. `minutes` are those of each half-term, from Autumn 1 on; 0 means no entry."""

    key: str
    title: str
    kind: ActivityKind
    people: tuple[str, ...]
    minutes: tuple[int, int, int, int, int, int]
    area: ContentArea
    programme: str = "reading-to-learn"
    mechanisms: tuple[Mechanism, ...] = ()


_PEDAGOGY, _ROLE = ContentArea.GENERAL_PEDAGOGY, ContentArea.ROLE_SPECIFIC
_NONE = ""

_ROUTES = (
    _Route(
        "coaching",
        "Instructional coaching",
        ActivityKind.COACHING,
        coached(),
        (45, 45, 45, 45, 45, 45),
        _PEDAGOGY,
        mechanisms=(Mechanism.B1, Mechanism.B3, Mechanism.C3, Mechanism.C4, Mechanism.C5),
    ),
    _Route(
        "triads",
        "Triad visits",
        ActivityKind.PEER_VISIT,
        on_route(*TRIADS),
        (45, 45, 45, 45, 45, 45),
        _PEDAGOGY,
        mechanisms=(Mechanism.C2, Mechanism.D3),
    ),
    _Route(
        "enquiries",
        "Enquiry",
        ActivityKind.ENQUIRY,
        on_route("enquiry"),
        (45, 45, 45, 45, 45, 45),
        _PEDAGOGY,
        mechanisms=(Mechanism.D3,),
    ),
    _Route(
        "ta-visits",
        "TAs visit one another",
        ActivityKind.PEER_VISIT,
        TAS_WHO_VISIT,
        (20, 20, 20, 20, 20, 20),
        _PEDAGOGY,
        mechanisms=(Mechanism.C2,),
    ),
    _Route(
        "library-reading",
        "Choosing texts for the reading band",
        ActivityKind.READING,
        MEMBERS["library"],
        (45, 45, 45, 45, 45, 45),
        _ROLE,
    ),
    _Route(
        "induction",
        "Early career induction",
        ActivityKind.COURSE,
        EARLY_CAREER,
        (90, 90, 90, 90, 90, 90),
        _PEDAGOGY,
        _NONE,
    ),
    _Route(
        "npq",
        "National professional qualification",
        ActivityKind.COURSE,
        ON_AN_NPQ,
        (180, 180, 180, 120, 120, 60),
        _ROLE,
        _NONE,
    ),
    _Route(
        "pastoral-reflection",
        "One-to-one supervision",
        ActivityKind.REFLECTION,
        MEMBERS["pastoral"],
        (30, 30, 30, 30, 30, 30),
        ContentArea.PASTORAL,
        _NONE,
    ),
    _Route(
        "apprenticeships",
        "Level 4 and 5 apprenticeships",
        ActivityKind.COURSE,
        APPRENTICES,
        (270, 270, 270, 270, 270, 270),
        _ROLE,
        _NONE,
    ),
    _Route(
        "office-modules",
        "Modules for examinations, HR and IT",
        ActivityKind.MODULE,
        OFFICE_MODULES,
        (45, 45, 45, 45, 45, 45),
        _ROLE,
        _NONE,
    ),
    _Route(
        "technicians-module",
        "Safe practicals, new materials",
        ActivityKind.MODULE,
        MEMBERS["technicians"],
        (45, 0, 0, 0, 0, 0),
        _ROLE,
        _NONE,
    ),
    _Route(
        "cover-module",
        "Starting a cover lesson well",
        ActivityKind.MODULE,
        MEMBERS["cover"],
        (45, 0, 0, 0, 0, 0),
        _PEDAGOGY,
        _NONE,
    ),
)


class _Unlinked(NamedTuple):
    """A small session that serves no priority, though nobody declared why it need not."""

    key: str
    title: str
    on: dt.date
    minutes: int
    person: str
    theme: str


_UNLINKED = (
    _Unlinked(
        "webinar-memory", "Webinar on memory", dt.date(2026, 9, 24), 60, "samuel-osei", "Memory"
    ),
    _Unlinked(
        "webinar-sketchnotes",
        "Sketch notes",
        dt.date(2026, 10, 15),
        45,
        "freya-donnelly",
        "Note-taking",
    ),
    _Unlinked(
        "mindfulness-taster",
        "Mindfulness taster",
        dt.date(2026, 11, 26),
        60,
        "karen-whitlow",
        "Wellbeing",
    ),
    _Unlinked(
        "podcasting", "Podcasting with a class", dt.date(2027, 1, 14), 60, "kirsty-munro", "Media"
    ),
    _Unlinked(
        "growth-mindset-webinar",
        "Mindset: the follow-up webinar",
        dt.date(2027, 1, 28),
        45,
        "edward-mallory",
        "Motivation and mindset",
    ),
)


def _entries(route: _Route) -> Iterator[r.Activity]:
    for half_term, minutes in zip(TERMS, route.minutes, strict=True):
        if minutes:
            yield r.Activity(
                id=f"{route.key}-{half_term.id}",
                title=f"{route.title}, {half_term.name}",
                stream=Stream.INDIVIDUAL,
                kind=route.kind,
                state=state_by_now(half_term.starts_on, half_term.ends_on),
                on=half_term.starts_on,
                ends_on=half_term.ends_on,
                minutes=minutes,
                programme=route.programme,
                exempt="" if route.programme else Exemption.CAREER,
                content_area=route.area,
                mechanisms=route.mechanisms,
                delivered_by=DeliveredBy.IN_HOUSE if route.programme else DeliveredBy.EXTERNAL,
                theme="" if route.programme else route.title,
            )


def individual_routes() -> ActivityBook:
    """The entries of every route, and five small sessions that hang on nothing."""
    book = ActivityBook()
    for route in _ROUTES:
        for entry in _entries(route):
            book.add(entry, people=route.people)
    for loose in _UNLINKED:
        activity = r.Activity(
            id=loose.key,
            title=loose.title,
            stream=Stream.INDIVIDUAL,
            kind=ActivityKind.COURSE,
            state=state_by_now(loose.on),
            on=loose.on,
            minutes=loose.minutes,
            delivered_by=DeliveredBy.EXTERNAL,
            theme=loose.theme,
        )
        book.add(activity, people=(loose.person,))
    return book
