"""Drawings of evidence keep to one scale, and say in words all that they draw."""

import itertools
from typing import Any

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as some

from goldenthread.inference.control_chart import xmr_chart
from goldenthread.ui.control_chart_drawing import RunPicture, RunPoint, draw_run
from goldenthread.ui.dot_plot import Dot, DotPlot, draw_dots
from goldenthread.ui.slope_chart import LINE_OF_TEXT, Slope, SlopeChart, apart, draw_slopes

MAIN_POINT = DotPlot(
    "Main point",
    (
        Dot("Baseline", 11, "11 of 62", 6.3, 18.2, "10% to 29%", is_first=True),
        Dot("Mid-point", 27, "27 of 62", 19.8, 34.7, "32% to 56%"),
    ),
    0,
    62,
    ("0", "62"),
    line=45,
    line_label="Hoped for: 45 by July.",
)


def shown(tag: str, value: Any) -> str:
    return Template(f"{{% load pictures %}}{{% {tag} value %}}").render(Context({"value": value}))


def test_dots_ranges_and_what_is_asked_share_one_scale() -> None:
    drawn = draw_dots(MAIN_POINT)
    assert [(one.low_x, one.x, one.high_x) for one in drawn.dots] == [
        ("20.3", "35.5", "58.7"),
        ("63.9", "87.1", "111.9"),
    ]
    assert drawn.line_x == "145.2"


def test_a_figure_beyond_the_scale_or_without_a_range_is_still_drawn_and_told() -> None:
    odd = DotPlot("Odd", (Dot("Once", 99, "99 of 62"),), 0, 62, ("0", "62"))
    assert (draw_dots(odd).dots[0].x, draw_dots(odd).dots[0].low_x) == ("200", "")
    alone = DotPlot("Alone", (Dot("Once", 5, "5"),), 5, 5, ("5", "5"))
    assert draw_dots(alone).dots[0].x == "100"
    assert "99 of 62" in shown("dots", odd)


def test_every_drawing_says_in_words_what_it_draws() -> None:
    dots = shown("dots", MAIN_POINT)
    told = ("11 of 62", "10% to 29%", "27 of 62", "Hoped for: 45 by July.", "Mid-point")
    assert [words for words in told if words not in dots] == []
    chart = SlopeChart(
        "Explained", "Sept", "Dec", (Slope("Why words are skipped", 0.7, 0.5, "52 of 74", "37"),)
    )
    slopes = shown("slopes", chart)
    assert slopes.count("52 of 74") == 2
    assert "1: Why words are skipped" in slopes


def test_slopes_of_one_value_keep_their_labels_apart() -> None:
    same = tuple(Slope(f"Question {n}", 1, 1, "all", "all") for n in range(6))
    drawn = draw_slopes(SlopeChart("All", "Before", "After", same))
    places = [float(one.left_y) for one in drawn.slopes]
    assert places == sorted(places)
    gaps = {round(b - a, 1) for a, b in itertools.pairwise(places)}
    assert gaps == {LINE_OF_TEXT}
    assert {one.y1 for one in drawn.slopes} == {"26"}


@given(some.lists(some.floats(26, 176), min_size=1, max_size=6))
def test_labels_moved_apart_never_cover_one_another_nor_leave_the_drawing(
    places: list[float],
) -> None:
    moved = sorted(apart(places, 176))
    assert all(b - a >= LINE_OF_TEXT - 1e-6 for a, b in itertools.pairwise(moved))
    assert max(moved) <= 176
    assert min(moved) >= 0


def test_a_run_draws_its_signal_as_another_shape_and_says_so() -> None:
    values = [10, 11, 10, 12, 11, 10, 30]
    chart = xmr_chart(values, baseline=6)
    signals = {n for one in chart.signals for n in range(one.first, one.last + 1)}
    picture = RunPicture(
        "Minutes to start",
        tuple(RunPoint(f"Week {n}", v, str(v), n in signals) for n, v in enumerate(values)),
        chart.low,
        chart.estimate,
        chart.high,
        "7",
        "11",
        "14",
        chart.in_words,
    )
    drawn = draw_run(picture)
    assert [one.point.is_signal for one in drawn.points] == [False] * 6 + [True]
    assert float(drawn.high_y) < float(drawn.middle_y) < float(drawn.low_y)
    html = shown("run", picture)
    assert html.count("run-signal") == 1
    assert "Part of a signal" in html
    assert "A signal in 7 values" in html


def test_a_run_without_any_up_and_down_is_a_straight_line() -> None:
    points = tuple(RunPoint(f"{n}", 5, "5") for n in range(6))
    drawn = draw_run(RunPicture("Flat", points, 5, 5, 5, "5", "5", "5", "No signal."))
    assert {one.y for one in drawn.points} == {"80"}
