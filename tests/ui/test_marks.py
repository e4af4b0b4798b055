"""A priority's mark never rests on its colour."""

from goldenthread.ui.marks import SHAPES, PriorityMark


def test_six_priorities_have_six_shapes_and_six_colours() -> None:
    marks = [PriorityMark(number, "") for number in range(1, 7)]
    assert [mark.shape for mark in marks] == [
        "circle",
        "square",
        "triangle",
        "diamond",
        "hexagon",
        "pentagon",
    ]
    assert len({mark.tone for mark in marks}) == 6
    assert len({path for _, path, _ in SHAPES}) == 6


def test_a_seventh_shares_a_shape_but_not_its_letters() -> None:
    first, seventh = PriorityMark(1, ""), PriorityMark(7, "")
    assert (seventh.shape, seventh.tone) == (first.shape, first.tone)
    assert seventh.letters == "P7"
