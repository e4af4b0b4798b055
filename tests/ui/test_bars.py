"""Bars share one scale, and what is over the limit is said in words."""

from django.template import Context, Template

from goldenthread.ui.bars import Bar, BarPart, BarPicture, DrawnPart, draw_bars

DIRECTED = BarPicture(
    "Directed time",
    (
        Bar("Teachers", (BarPart("used", 600), BarPart("planned", 600, "planned")), "1,200 h"),
        Bar("Heads of year", (BarPart("used", 1281),), "1,281 h"),
    ),
    limit=1265,
    limit_label="1,265 hours",
)


def test_parts_follow_one_another_on_the_scale_of_the_longest() -> None:
    drawn = draw_bars(DIRECTED)
    assert drawn.bars[0].parts == (
        DrawnPart("0", "93.7", "used", "used"),
        DrawnPart("93.7", "93.7", "planned", "planned"),
    )
    assert drawn.bars[1].parts[0].width == "200"
    assert drawn.limit_x == "197.5"


def test_over_the_limit_is_said() -> None:
    html = Template("{% load pictures %}{% bars picture %}").render(Context({"picture": DIRECTED}))
    assert html.count("(over)") == 1
    assert "1,281 h <strong>(over)</strong>" in html


def test_nothing_at_all_draws_no_bar() -> None:
    drawn = draw_bars(BarPicture("Empty", (Bar("Nobody", (BarPart("used", 0),), "0 h"),)))
    assert drawn.bars[0].parts[0].width == "0"
    assert drawn.limit_x == ""
