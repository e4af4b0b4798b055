"""Every page of the site as an address among the sample's records, found from the routes.

A part of an address that is not told here raises, so that a new page cannot be forgotten.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from goldenthread.accounts.public import RoleAssignment, School, Stop, User, stop_token
from goldenthread.findings.digest_links import stop_address
from goldenthread.findings.public import Finding
from goldenthread.practice.models import AgendaPattern, PracticeLog
from goldenthread.programmes.public import ActivityAudience, ActivityLink, ProgrammeAudience
from goldenthread.reminders import stop_links as reminders
from goldenthread.reviews.public import ReviewAction
from tests.browser.asked_at_ashmoor import open_at_ashmoor, token_at_ashmoor
from tests.browser.captured_at_ashmoor import (
    LOOKS,
    number_of_the_figure,
    number_of_the_voice,
)
from tests.browser.coaching_of_tomasz import (
    key_of_the_pair,
    number_of_the_summary,
    number_shown_to_tomasz,
)
from tests.browser.enquiries_of_priya import (
    STUDY,
    key_of_the_project,
    number_of_the_count,
    number_of_the_note,
)
from tests.browser.library_of_ashmoor import (
    CARD,
    TECHNIQUE,
    number_of_the_model,
    number_of_the_remark,
    number_of_the_variant,
)
from tests.browser.noticed_by_tomasz import (
    key_of_the_note,
    number_of_the_cluster,
    number_of_the_proposal,
    number_of_the_week,
)
from tests.browser.plan_of_ashmoor import key_of_the_plan
from tests.browser.wall_of_ashmoor import DENISE, number_of_the_finding

ASHMOOR_VALE = {"school_slug": "ashmoor-vale", "year": "2026-27"}
RUTH = "ruth.adeyemi.clarke@ashmoor-vale.example"
TOMASZ = "Tomasz Wilk"
PRIYA = "priya.nair@ashmoor-vale.example"
WITH_LINKS = "english-2026-09-22"

ROUTES_OF_A_PROJECT = ("edit-project", "ask-time", "answer-time", "count")
ROUTES_OF_A_PLAN = (
    *("show-plan", "plan-looks", "show-ideas", "add-look", "edit-look", "remove-look"),
    *("write-rule", "withdraw-rule"),
)
ROUTES_OF_A_TEAM = ("show-team", "edit-team", "add-member", "remove-member")

type Part = str | Callable[[], str | int]


def _token_of_ruth() -> str:
    return str(default_token_generator.make_token(User.objects.get(email=RUTH)))


def _stop_token_of_ruth() -> str:
    school = School.objects.get(slug="ashmoor-vale")
    stop = Stop(school.pk, User.objects.get(email=RUTH).pk)
    return stop_address(stop).rstrip("/").rpartition("/")[2]


def _reminder_token_of_ruth() -> str:
    stop = Stop(School.objects.get(slug="ashmoor-vale").pk, User.objects.get(email=RUTH).pk)
    return stop_token(reminders.KIND, stop)


def _pattern_of_science() -> int:
    school = School.objects.get(slug="ashmoor-vale")
    return AgendaPattern.objects.get_or_create(school=school, name="Science hour")[0].pk


# What the parts of an address are called depends on the app that owns it; one named by route
# belongs to that route alone.
PARTS: dict[str, dict[str, Part]] = {
    "account_reset_password_from_key": {
        "uidb36": lambda: user_pk_to_url_str(User.objects.get(email=RUTH)),
        "key": _token_of_ruth,
    },
    "activities": {"key": WITH_LINKS},
    "activities:remove-audience": {
        "key": "p1-launch",
        "number": lambda: ActivityAudience.objects.filter(activity__key="p1-launch")[0].pk,
    },
    "activities:remove-link": {
        "number": lambda: ActivityLink.objects.filter(activity__key=WITH_LINKS)[0].pk
    },
    "administration": {
        "user_id": lambda: User.objects.get(email=PRIYA).pk,
        "assignment_id": lambda: RoleAssignment.objects.filter(user__email=PRIYA)[0].pk,
    },
    "answer": {
        "school_id": lambda: open_at_ashmoor().school_id,
        "survey_id": lambda: open_at_ashmoor().pk,
        "token": lambda: token_at_ashmoor("ruth-adeyemi-clarke"),
        "key": lambda: open_at_ashmoor().key,
    },
    "coaching": {"key": key_of_the_pair, "day": "2027-02-05", "phase": "look"},
    "coaching:answer": {"word": "accept"},
    "coaching:change": {"word": "pause"},
    "coaching:read-summary": {"number": number_shown_to_tomasz},
    "coaching:take-back": {"number": number_of_the_summary},
    "enquiries": {"key": STUDY, "person": "callum-brodie", "number": "1"},
    "enquiries:begin": {"kind": "lesson-study"},
    "enquiries:remove-note": {"number": number_of_the_note},
    "enquiries:stage": {"stage": "lesson-1"},
    **{f"enquiries:{route}": {"key": key_of_the_project} for route in ROUTES_OF_A_PROJECT},
    "enquiries:remove-count": {"key": key_of_the_project, "number": number_of_the_count},
    "evaluation": {
        "key": "reading-to-learn",
        "programme": "reading-to-learn",
        "measure": "hinge-error",
        "kind": "mid-point",
        "number": number_of_the_figure,
    },
    **{f"evaluation:{route}": {"key": look} for route, look in LOOKS.items()},
    "evaluation:capture-look": {"key": "pr1-l5-mid-point"},
    "evaluation:change-result": {"key": "pr1-l5-mid-point-result"},
    "evaluation:change-voice": {"number": number_of_the_voice},
    **{
        f"evaluation:{route}": {
            "key": "reading-to-learn",
            "look": "pr1-l5-end",
            "measure": "main-point",
        }
        for route in ROUTES_OF_A_PLAN
    },
    # The rule of its first measure stands, and its form leads back to the plan.
    "evaluation:write-rule": {"key": "reading-to-learn", "measure": "reading-score"},
    "findings": {
        "key": lambda: (
            Finding.objects.filter(school__slug="ashmoor-vale", code="DUR001", fixed_at=None)[0].key
        ),
        "code": "DUR004",
        "name": "error_above",
    },
    "feeds": {"token": _reminder_token_of_ruth},
    "library": {"key": TECHNIQUE, "number": number_of_the_variant},
    "library:remove-model": {"number": number_of_the_model},
    **{f"library:{route}": {"key": CARD} for route in ("show-card", "edit-card")},
    "library:take-back-remark": {"key": CARD, "number": number_of_the_remark},
    "mail": {"token": _stop_token_of_ruth},
    "notes": {"key": "note-graph-axes", "number": number_of_the_cluster},
    "notes:take-back": {"key": key_of_the_note},
    "people": {"key": "priya-nair", "post": "priya-nair-post", "person": "aisha-rahman"},
    "proposals": {"number": number_of_the_week},
    "proposals:answer-proposal": {"number": number_of_the_proposal},
    "proposals:take-back": {"number": number_of_the_proposal},
    **{f"people:{route}": {"key": "science"} for route in ROUTES_OF_A_TEAM},
    "personal": {"code": "work"},
    "plan": {"key": key_of_the_plan},
    "priorities": {
        "key": "reading-to-learn",
        "measure": "main-point",
        "day": "2026-09-16",
        "source": "p1-test",
        "item": "marking-crosses",
    },
    "programmes": {"key": "reading-to-learn", "unit": "pr1-unit-1"},
    "programmes:remove-audience": {
        "number": lambda: ProgrammeAudience.objects.filter(programme__key="reading-to-learn")[0].pk
    },
    "reviews": {
        "section": "1",
        "version": "1",
        "code": "3c",
        "key": "review-2026-11",
        "number": lambda: ReviewAction.objects.filter(school__slug="ashmoor-vale")[0].pk,
    },
    "steps": {
        "key": "reading-4-priya-nair",
        "number": lambda: str(PracticeLog.objects.filter(person__key="priya-nair")[0].number),
    },
    "sessions": {"team": "science", "key": "science-2027-02-23"},
    "sessions:close-cycle": {"key": "science-reading-spring"},
    "sessions:remove-pattern": {"number": _pattern_of_science},
    "surveys": {"key": "half-term-what-helps-what-gets-in-the-way"},
    "visits": {
        "person": "aisha-rahman",
        "way": "visit",
        "key": "triad-3-round-4-visit-1",
        "number": "1",
    },
    "visits:leave-group": {"key": "triad-3"},
    "visits:write-words": {"key": "triad-3-round-3-visit-1"},
    "wall": {"number": number_of_the_finding},
    "workbench": {
        "key": "reading-to-learn",
        "priority_key": "reading-to-learn",
        "programme": "reading-to-learn",
        "link": "evidence",
        "number": "1",
        "person": "l-porter",
    },
    **{f"workbench:{route}": {"key": "pr1-main-point"} for route in ("edit-claim", "check-claim")},
}

# Who opens the pages of an app; the others are opened by the head.
SEEN_BY = {
    "coaching": TOMASZ,
    "enquiries": "Priya Nair",
    "newyear": TOMASZ,
    "notes": TOMASZ,
    "plan": TOMASZ,
    "sessions": "Aisha Rahman",
    "steps": "Priya Nair",
    "surveys": TOMASZ,
    "visits": "Priya Nair",
    "wall": DENISE,
}

# Pages for whoever is not signed in; others are led on from them.
SIGNED_OUT = (
    "account_login",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "accounts:demo",
)

# Routes without an address of their own among the sample, each with the reason.
NOT_HERE = {
    "visits:issue-tokens": "is for the CPD leader: test_visit_booked inspects it",
    "visits:show-counts": "is for leaders: test_visit_booked inspects it",
    "exchange:preview": "exists after an upload: test_bring_in opens and inspects it",
    "exchange:confirm": "answers to a form on the preview only",
    "exchange:cancel": "answers to a form on the preview only",
    "library:open-model": "is a picture, a film or a paper, not a page",
    "notes:take-out": "answers to a button on the cluster's page only",
    "sessions:run-state": "is read by the room screen's script, not a page",
    "sessions:uptake": "is for those who lead: tests/practice opens and inspects it",
    "personal:take-json": "is a file to keep, not a page",
    "personal:take-pdf": "is a file to keep, not a page",
    "people:show-for-boxes": "is read by boxes for free text, not a page",
    "offline:manifest": "is read by the browser, not a page",
    "offline:service-worker": "is run by the browser, not a page",
    "exchange:take-out": "is a file to keep, not a page",
    "reviews:begin": "asks once a year: test_review_begins opens and inspects it",
    "reviews:open-survey": "asks once a review: test_review_begins opens and inspects it",
    "reviews:take-out-framework": "is a file to keep, not a page",
    "steps:state": "is read by the phone's script, not a page",
    "feeds:calendar": "is read by calendar programmes, not a page",
}


@dataclass(frozen=True)
class Place:
    """One route of the site with an address of the sample."""

    route: str
    address: str

    @property
    def app(self) -> str:
        return self.route.split(":")[0].split("_")[0]

    @property
    def is_for_strangers(self) -> bool:
        return self.route.startswith(SIGNED_OUT)


def list_places() -> list[Place]:
    """Every route once, with an address of Ashmoor Vale where it belongs to a school."""
    return [
        Place(route, _address(route, names))
        for route, names in _routes_with_parts()
        if route not in NOT_HERE
    ]


def list_apps() -> list[str]:
    return sorted({Place(route, "").app for route, _ in _routes_with_parts()})


def _address(route: str, names: Iterable[str]) -> str:
    told = {**ASHMOOR_VALE, **PARTS.get(route.split(":")[0], {}), **PARTS.get(route, {})}
    parts: dict[str, Any] = {}
    for name in names:
        part = told[name]
        parts[name] = part() if callable(part) else part
    return reverse(route, kwargs=parts)


def _routes_with_parts(
    patterns: Iterable[URLPattern | URLResolver] | None = None,
    namespace: str = "",
    above: tuple[str, ...] = (),
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        names = (*above, *entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _routes_with_parts(entry.url_patterns, inner, names)
        else:
            yield f"{namespace}{entry.name}", names
