"""Everything that a plan is judged by has words that a school understands."""

import pytest

from goldenthread.planner.slots.coaching_asks import read_asks as read_coaching_asks
from goldenthread.planner.slots.goals import goals_of
from goldenthread.planner.slots.published import PublishedCycle
from goldenthread.planner.visits.goals import Goal
from goldenthread.planner.weave.model import build_model
from goldenthread.planner.weave.plan import read_asks
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.workbench.queries.tier_words import TIER_WORDS, TierWords, words_of_tier
from tests.proposals.plans import TODAY, year_to_plan


def names_of_tiers() -> set[str]:
    """As each part of the planner names what it counts, of a year in which a plan is in use."""
    year, wishes = year_to_plan().snapshot(), Wishes()
    asks = read_coaching_asks(year, TODAY, {})
    in_use = {"priya-nair": PublishedCycle("imran-sadiq", ())}
    slots = {goal.name for goal in goals_of(tuple(Matter), asks, in_use)}
    model = build_model(year, read_asks(year, wishes, TODAY), wishes, TODAY)
    return slots | {name for _, name, _ in model.costs} | {goal.value for goal in Goal}


def test_each_thing_that_is_counted_has_its_words_and_no_words_are_left_over() -> None:
    assert set(TIER_WORDS) == names_of_tiers()


@pytest.mark.parametrize("name", TIER_WORDS)
def test_words_are_sentences_with_the_figure_where_there_is_more_than_one(name: str) -> None:
    words = TIER_WORDS[name]
    told = [words.sentence(value) for value in (0, 1, 12_345)]
    assert ["12,345" in sentence for sentence in told] == [False, False, True]
    assert all(sentence[0].isupper() or sentence[0].isdigit() for sentence in told)
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in told)
    assert not words.label.endswith(".")


def test_no_two_things_are_called_alike() -> None:
    labels = [words.label for words in TIER_WORDS.values()]
    assert sorted(set(labels)) == sorted(labels)


def test_what_an_older_plan_counted_is_still_told() -> None:
    assert words_of_tier("lessons lost") == TierWords(
        "Lessons lost", "Lessons lost: {n}.", "Lessons lost: {n}.", "Lessons lost: {n}."
    )
    assert words_of_tier("lessons lost").sentence(3) == "Lessons lost: 3."
