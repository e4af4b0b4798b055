"""A claim of impact says no more than its evidence can carry."""

from typing import Any

import pytest

from goldenthread.checks.families.evaluation import thin_claim
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot.records import Claim
from tests.checks.asked import found, severities


def claimed(**columns: Any) -> SmallPlan:
    """A weak claim in numbers from two kinds of evidence, which nothing can be said against."""
    sound: dict[str, Any] = {
        "programme": "pr2",
        "wording": "14 of 24 pupils took part",
        "strength": "weak",
        "sources": ("pupil-work", "tally"),
        "n": 24,
    }
    plan = SmallPlan().person("ellie-marsh").for_whom("pr2", "ellie-marsh")
    plan.programme("pr2", practice_minutes=60)
    return plan.add(Claim(id="claim", **(sound | columns)))


@pytest.mark.parametrize("strength", ["weak", "moderate", "strong"])
@pytest.mark.parametrize(
    ("sources", "at_weak", "at_more"),
    [
        (("pupil-work", "tally"), "", ""),
        (("tally",), "", "W"),
        ((), "", "W"),
        (("pupil-voice",), "W", "W"),
        (("pupil-voice", "tally"), "", ""),
    ],
)
def test_more_than_a_weak_claim_needs_two_kinds_of_evidence(
    strength: str, sources: tuple[str, ...], at_weak: str, at_more: str
) -> None:
    expected = at_weak if strength == "weak" else at_more
    assert severities(thin_claim, claimed(strength=strength, sources=sources)) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"n": 30}, ""),
        ({"n": 29}, "W"),
        ({"n": None}, "W"),
        ({"n": 29, "caution": "Few pupils"}, ""),
        ({"n": None, "caution": "Number not known"}, ""),
        ({"n": 29, "is_percentage": False}, ""),
    ],
)
def test_a_percentage_needs_thirty_pupils_or_a_caution(
    columns: dict[str, Any], expected: str
) -> None:
    plan = claimed(**({"is_percentage": True} | columns))
    assert severities(thin_claim, plan) == expected


def test_one_finding_a_claim_with_its_reasons() -> None:
    plan = claimed(
        wording="Participation is up 30%.",
        strength="moderate",
        sources=("tally",),
        is_percentage=True,
    )
    (finding,) = found(thin_claim, plan)
    assert finding.message == (
        "“Participation is up 30%” claims moderate impact on 1 kind of evidence and gives a "
        "percentage of 24 pupils without a caution."
    )
    assert (finding.people, finding.people_minutes) == (("ellie-marsh",), 60)


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (
            {"sources": ("pupil-voice",), "strength": "strong"},
            "“14 of 24 pupils took part” rests on pupils' voice alone.",
        ),
        (
            {"n": None, "is_percentage": True},
            "“14 of 24 pupils took part” gives a percentage without the number of pupils.",
        ),
    ],
)
def test_the_reason_in_words(columns: dict[str, Any], message: str) -> None:
    (finding,) = found(thin_claim, claimed(**columns))
    assert finding.message == message


def test_a_long_claim_of_several_lines_is_quoted_in_one() -> None:
    plan = claimed(wording="More pupils\ntook part " * 20, sources=(), strength="strong")
    (finding,) = found(thin_claim, plan)
    assert "\n" not in finding.message
    assert len(finding.message) < 160
