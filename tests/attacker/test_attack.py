"""Nobody finds out what a colleague answered: a solver tries, over generated small schools."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings

from goldenthread.inference.published_counts import Figure
from tests.attacker.attacker import FEWEST_SHOWN, Found, Kind, Told, attack, named_cells
from tests.attacker.staff import Asked, Colleague, surveys

pytestmark = pytest.mark.attacker


def kind_of(one: Colleague) -> Kind:
    return (one.staff_group, one.team, one.hours)


def kinds_in(figure: Figure, asked: Asked) -> frozenset[Kind]:
    """Whom a figure counts, read from its own labels and the staff list."""
    divided = asked.divided()
    found = set()
    for one in asked.answers:
        group = divided[asked.place(divided, one)]
        in_groups = not figure.groups or set(group.groups) <= set(figure.groups)
        in_parts = not figure.parts or not group.parts or set(group.parts) <= set(figure.parts)
        if in_groups and in_parts:
            found.add(kind_of(one))
    return frozenset(found)


def told_by(asked: Asked) -> list[Told]:
    return [
        Told(kinds_in(figure, asked), figure.fewest, figure.most)
        for figure in asked.published().figures
    ]


def attack_as(asked: Asked, told: Sequence[Told], me: int | None) -> list[Found]:
    answered = [(kind_of(one), bool(one.agrees)) for one in asked.answers]
    return attack(answered, told, named_cells(kind for kind, _ in answered), me)


def each_kind_of_insider(asked: Asked, told: Sequence[Told]) -> list[int | None]:
    """Nobody, and one of each answer in the same figures: the others see what their like sees.

    Of a named group of five everybody tries, since four are left without them.
    """
    sizes = Counter(kind_of(one) for one in asked.answers)
    of_five = {
        kind
        for cell in named_cells(sizes)
        for kind in cell
        if sum(sizes[one] for one in cell) == FEWEST_SHOWN
    }
    first: dict[tuple[Kind | frozenset[int], bool], int] = {}
    for number, one in enumerate(asked.answers):
        kind = kind_of(one)
        counted = frozenset(at for at, figure in enumerate(told) if kind in figure.kinds)
        first.setdefault((kind if kind in of_five else counted, bool(one.agrees)), number)
    return [None, *first.values()]


@given(surveys())
@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nobody_finds_out_what_a_colleague_answered(asked: Asked) -> None:
    told = told_by(asked)
    for me in each_kind_of_insider(asked, told):
        assert attack_as(asked, told, me) == []


@given(surveys())
@settings(max_examples=300, deadline=None)
def test_every_figure_is_what_its_labels_say(asked: Asked) -> None:
    for figure in asked.published().figures:
        kinds = kinds_in(figure, asked)
        inside = [one for one in asked.answers if kind_of(one) in kinds]
        agree = sum(bool(one.agrees) for one in inside)
        assert (figure.n, figure.n >= 5) == (len(inside), True)
        assert figure.fewest <= agree <= figure.most


# The attacker must win where a rule is left out; otherwise the silence above would prove nothing.


def team(size: int, agree: int, name: str = "maths", hours: str = "full-time") -> list[Colleague]:
    return [Colleague("teacher", name, hours, number < agree) for number in range(size)]


def exactly(asked: Asked, *teams: str) -> Told:
    inside = [one for one in asked.answers if not teams or one.team in teams]
    agree = sum(bool(one.agrees) for one in inside)
    return Told(frozenset(kind_of(one) for one in inside), agree, agree)


def test_a_group_of_one_mind_gives_itself_away_as_a_number() -> None:
    asked = Asked(tuple(team(6, 6)), "none")
    assert attack_as(asked, [exactly(asked)], None)
    assert attack_as(asked, told_by(asked), None) == []


def test_one_who_differs_knows_the_rest_from_a_number() -> None:
    asked = Asked(tuple(team(6, 5)), "none")
    the_one = next(at for at, one in enumerate(asked.answers) if not one.agrees)
    assert attack_as(asked, [exactly(asked)], None) == []
    assert attack_as(asked, [exactly(asked)], the_one)
    assert attack_as(asked, told_by(asked), the_one) == []


def test_a_range_of_one_at_the_ends_would_not_do() -> None:
    asked = Asked(tuple(team(6, 1)), "none")
    the_one = next(at for at, one in enumerate(asked.answers) if one.agrees)
    at_most_one = Told(exactly(asked).kinds, 0, 1)
    assert attack_as(asked, [at_most_one], the_one)
    assert attack_as(asked, told_by(asked), the_one) == []


def test_a_small_team_is_found_by_subtracting() -> None:
    asked = Asked((*team(8, 4), *team(3, 2, "site")), "team")
    assert attack_as(asked, [exactly(asked), exactly(asked, "maths")], None)
    assert attack_as(asked, told_by(asked), None) == []


def test_a_range_is_no_use_beside_the_exact_total() -> None:
    asked = Asked((*team(6, 6), *team(8, 4, "science")), "team")
    as_range = Told(exactly(asked, "maths").kinds, 4, 6)
    assert attack_as(asked, [exactly(asked), exactly(asked, "science"), as_range], None)
    assert attack_as(asked, told_by(asked), None) == []


def test_two_crossing_splits_betray_somebody() -> None:
    staff = (
        *team(3, 3, "maths", "part-time"),
        *team(2, 0, "maths"),
        *team(3, 3, "science", "part-time"),
        *team(2, 0, "science"),
    )
    by_team, by_hours = Asked(staff, "team"), Asked(staff, "hours")
    half = Told(exactly(by_team, "maths").kinds, 3, 3)
    other = Told(exactly(by_team, "science").kinds, 3, 3)
    part_time = frozenset(kind for kind in half.kinds | other.kinds if kind[2] == "part-time")
    assert attack_as(by_team, [half, other, Told(part_time, 4, 6)], None) == []
    assert attack_as(by_team, [half, other, Told(part_time, 6, 6)], None)
    for asked in (by_team, by_hours):
        assert attack_as(asked, told_by(asked), None) == []
