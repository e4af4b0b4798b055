"""How the staff of a school are divided before anybody has answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.inference.answer_groups import (
    AnswerGroup,
    TooFewInvited,
    divide,
    pack,
    place_of,
)

ORDER = ("leader", "teacher", "support-direct", "support-general")


def people(**sizes: int) -> list[tuple[str, str]]:
    """`people(teacher_maths=6)`: six teachers of mathematics."""
    return [
        (group.replace("_", "-"), part)
        for told, number in sizes.items()
        for group, _, part in [told.rpartition("_")]
        for _ in range(number)
    ]


def test_small_teams_are_packed_together_and_large_ones_stand_alone() -> None:
    staff = people(teacher_maths=9, teacher_history=4, teacher_art=3, teacher_music=2)
    assert divide(staff, ORDER) == (
        AnswerGroup(("teacher",), ("art", "music"), 5),
        AnswerGroup(("teacher",), ("history", "maths"), 13),
    )


def test_a_staff_group_of_three_joins_its_smaller_neighbour() -> None:
    staff = people(leader_=3, teacher_=12, support_direct_=6, support_general_=4)
    assert [(group.groups, group.invited) for group in divide(staff, ORDER)] == [
        (("leader", "teacher"), 15),
        (("support-direct", "support-general"), 10),
    ]


def test_what_cannot_be_split_stands_without_parts() -> None:
    staff = people(teacher_full=6, teacher_part=2)
    assert divide(staff, ORDER) == (AnswerGroup(("teacher",), (), 8),)


def test_four_people_are_too_few() -> None:
    with pytest.raises(TooFewInvited):
        divide(people(teacher_=4), ORDER)


def test_a_staff_group_without_a_place_in_the_order_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="governor"):
        divide(people(teacher_=5, governor_=1), ORDER)


@given(
    st.lists(
        st.tuples(st.sampled_from(ORDER), st.sampled_from(["", "art", "maths", "site"])),
        min_size=5,
        max_size=40,
    )
)
def test_everybody_is_in_one_group_of_at_least_five(staff: list[tuple[str, str]]) -> None:
    divided = divide(staff, ORDER)
    places = [place_of(divided, group, part) for group, part in staff]
    assert [places.count(at) for at in range(len(divided))] == [one.invited for one in divided]
    assert all(one.invited >= 5 for one in divided)


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(1, 9), min_size=1))
def test_packing_loses_nobody_and_leaves_nothing_small(sizes: dict[str, int]) -> None:
    bundles = pack(sizes.items())
    assert sorted(name for bundle in bundles for name in bundle) == sorted(sizes)
    totals = [sum(sizes[name] for name in bundle) for bundle in bundles]
    assert len(totals) == 1 or min(totals) >= 5
