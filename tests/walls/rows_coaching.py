"""Who arranges coaching, who counts it, and that another person's pair does not exist."""

from datetime import date
from typing import Any

from goldenthread.accounts.abilities import ABILITIES, Ability
from goldenthread.people.public import Person
from goldenthread.practice.models import (
    CoachingPair,
    SharedSummary,
    SharedWords,
    Touchpoint,
    TouchpointWords,
)
from tests.cast import Cast
from tests.walls.matrix import Row
from tests.year import of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
ARRANGES = ABILITIES[Ability.EDIT_COACHING_PAIRS]
COUNTS = ABILITIES[Ability.VIEW_COACHING_COVERAGE]
ON = date(2027, 2, 3)


def in_the_year(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast)


def of_a_pair(cast: Cast, **more: Any) -> dict[str, Any]:
    """A pair of two others, with a cycle and a shared summary."""
    address = of_the_staffed_year(cast, key="pair-7", **more)
    year, school = cast.ashmoor.years.get(), cast.ashmoor
    people = {row.key: row for row in Person.objects.filter(school=school)}
    if not CoachingPair.objects.filter(key="pair-7").exists():
        pair = CoachingPair.objects.create(
            school=school,
            year=year,
            key="pair-7",
            coach=people["tomasz-wilk"],
            coachee=people["priya-nair"],
            state="running",
        )
        touchpoint = Touchpoint.objects.create(
            school=school, year=year, key=f"pair-7|{ON}", pair=pair, on=ON
        )
        TouchpointWords.objects.create(school=school, touchpoint=touchpoint)
        summary = SharedSummary.objects.create(
            school=school,
            year=year,
            key="summary-7",
            pair=pair,
            on=ON,
            shared_by="coachee",
            shared_with="colleague",
        )
        SharedWords.objects.create(
            school=school, shared_summary=summary, shown_to=people["aisha-rahman"]
        )
    return address


def of_a_cycle(cast: Cast) -> dict[str, Any]:
    return of_a_pair(cast, day=ON.isoformat())


def of_a_phase(cast: Cast) -> dict[str, Any]:
    return of_a_pair(cast, day=ON.isoformat(), phase="praise")


def of_a_word(word: str) -> Any:
    return lambda cast: of_a_pair(cast, word=word)


def of_a_summary(cast: Cast) -> dict[str, Any]:
    address = of_a_pair(cast)
    return address | {"number": SharedSummary.objects.get(key="summary-7").pk}


def of_what_was_shown(cast: Cast) -> dict[str, Any]:
    address = of_a_summary(cast)
    del address["key"]
    return address


def of_others(route: str, kwargs: Any, method: Any = "get") -> Row:
    return Row(
        f"coaching:{route}", see=frozenset(), hide=frozenset(STAFF), kwargs=kwargs, method=method
    )


ROWS = [
    Row("coaching:home", see=frozenset(STAFF), kwargs=in_the_year),
    Row("coaching:ask", see=frozenset(STAFF), kwargs=in_the_year),
    Row("coaching:ask", see=frozenset(STAFF), kwargs=in_the_year, method="post"),
    Row("coaching:shared-with-me", see=frozenset(STAFF), kwargs=in_the_year),
    Row("coaching:coverage", see=frozenset(COUNTS), kwargs=in_the_year),
    Row("coaching:pairs", see=frozenset(ARRANGES), kwargs=in_the_year),
    Row("coaching:offer", see=frozenset(ARRANGES), kwargs=in_the_year),
    Row("coaching:offer", see=frozenset(ARRANGES), kwargs=in_the_year, method="post"),
    *(
        Row(
            "coaching:hand-over",
            see=frozenset(ARRANGES),
            hide=frozenset(STAFF - ARRANGES),
            kwargs=of_a_pair,
            method=method,
        )
        for method in ("get", "post")
    ),
    Row("coaching:times", see=frozenset(ARRANGES), kwargs=of_a_pair),
    Row("coaching:times", see=frozenset(ARRANGES), kwargs=of_a_pair, method="post"),
    Row("coaching:change", see=frozenset(ARRANGES), kwargs=of_a_word("pause"), method="post"),
    Row("coaching:end-for-them", see=frozenset(ARRANGES), kwargs=of_a_pair),
    Row("coaching:end-for-them", see=frozenset(ARRANGES), kwargs=of_a_pair, method="post"),
    of_others("show-pair", of_a_pair),
    of_others("edit-agreement", of_a_pair),
    of_others("edit-agreement", of_a_pair, "post"),
    of_others("end", of_a_pair),
    of_others("end", of_a_pair, "post"),
    of_others("start", of_a_pair, "post"),
    of_others("answer", of_a_word("accept"), "post"),
    of_others("cycle", of_a_cycle),
    of_others("save-phase", of_a_phase, "post"),
    of_others("finish", of_a_cycle, "post"),
    of_others("share", of_a_cycle),
    of_others("share", of_a_cycle, "post"),
    of_others("take-back", of_a_summary),
    of_others("take-back", of_a_summary, "post"),
    of_others("read-summary", of_what_was_shown),
]
