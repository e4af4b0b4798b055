"""Which figures of a survey item are shown, and how."""

import pytest

from goldenthread.inference.published_counts import Figure, Publication, Tallied, publish


def leaf(groups: str, parts: str, n: int, count: int) -> Tallied:
    return Tallied(tuple(groups.split()), tuple(parts.split()), n, count)


def test_every_figure_is_the_sum_of_its_leaves() -> None:
    published = publish(
        [
            leaf("teacher", "maths", 9, 5),
            leaf("teacher", "art", 6, 6),
            leaf("support", "", 8, 4),
        ]
    )
    assert published == Publication(
        (
            Figure((), (), False, 23, 13, 15),
            Figure(("teacher",), (), False, 15, 9, 11),
            Figure(("teacher",), ("maths",), True, 9, 5, 5),
            Figure(("teacher",), ("art",), True, 6, 4, 6),
            Figure(("support",), (), True, 8, 4, 4),
        ),
        merged=0,
        ranges=1,
    )


@pytest.mark.parametrize(
    ("n", "count", "told"),
    [
        (5, 0, (0, 2)),
        (5, 2, (0, 2)),
        (5, 3, (3, 5)),
        (6, 3, (3, 3)),
        (6, 4, (4, 6)),
        (40, 2, (0, 2)),
        (40, 3, (3, 3)),
        (40, 37, (37, 37)),
        (40, 38, (38, 40)),
        (40, 40, (38, 40)),
    ],
)
def test_a_leaf_that_is_nearly_of_one_mind_is_a_range(
    n: int, count: int, told: tuple[int, int]
) -> None:
    (figure,) = publish([leaf("teacher", "", n, count)]).figures
    assert (figure.fewest, figure.most) == told


def test_four_answers_in_all_are_not_shown() -> None:
    too_few = [leaf("teacher", "", 3, 1), leaf("support", "", 1, 0)]
    assert publish(too_few) == Publication((), merged=2, ranges=0)
    assert publish([]) == Publication((), merged=0, ranges=0)


def test_few_answers_join_their_own_staff_group_first() -> None:
    published = publish(
        [
            leaf("teacher", "art", 4, 2),
            leaf("teacher", "maths", 8, 4),
            leaf("support", "", 5, 2),
        ]
    )
    assert published.merged == 1
    assert [(figure.groups, figure.parts, figure.n) for figure in published.figures] == [
        ((), (), 17),
        (("teacher",), (), 12),
        (("support",), (), 5),
    ]


def test_few_leaders_join_a_leaf_of_the_teachers_and_the_teams_stay() -> None:
    published = publish(
        [
            leaf("leader", "", 3, 2),
            leaf("teacher", "art", 6, 3),
            leaf("teacher", "maths", 8, 4),
        ]
    )
    assert [(figure.groups, figure.parts, figure.n) for figure in published.figures] == [
        ((), (), 17),
        (("leader", "teacher"), ("art",), 9),
        (("teacher",), ("maths",), 8),
    ]


def test_merging_looks_at_how_many_answered_and_never_at_what_they_said() -> None:
    shapes = set()
    for agree in range(5):
        published = publish([leaf("teacher", "", 9, 4), leaf("support", "", 4, min(agree, 4))])
        shapes.add(tuple((figure.groups, figure.n) for figure in published.figures))
    assert len(shapes) == 1


def test_more_agreement_than_answers_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="6 of 5"):
        leaf("teacher", "", 5, 6)
