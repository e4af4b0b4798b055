"""The weave shows every activity, breaks a thread where nothing happens, and says it all twice."""

import re
from html.parser import HTMLParser
from itertools import pairwise

from django.template import Context, Template
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.ui.gallery_weave import gallery_weave
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.weave import Knot, ThreadSpan, WeavePicture, threads_between
from goldenthread.ui.weave_drawing import COLUMN, draw_weave
from tests.ui.cast import READING, THINKING, knot, weave_of


class Marks(HTMLParser):
    """Collects the knots of the drawing and the rows of its table."""

    def __init__(self) -> None:
        super().__init__()
        self.knots: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self.rows = 0
        self._in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if identity := attributes.get("id"):
            self.ids.append(identity)
        if tag == "a" and "weave-knot" in (attributes.get("class") or ""):
            self.knots.append(attributes)
        self._in_body = self._in_body or tag == "tbody"
        self.rows += tag == "tr" and self._in_body


def rendered(picture: WeavePicture) -> tuple[str, Marks]:
    html = Template("{% load pictures %}{% weave picture %}").render(Context({"picture": picture}))
    marks = Marks()
    marks.feed(html)
    return html, marks


def test_a_thread_breaks_after_more_than_four_teaching_weeks() -> None:
    assert threads_between((knot(0), knot(4), knot(9), knot(9, THINKING))) == (
        ThreadSpan(READING, 0, 4, broken=False),
        ThreadSpan(READING, 4, 9, broken=True),
    )


def test_a_cancelled_session_mends_no_thread() -> None:
    cancelled = Knot(4, READING, "", "Session", "/activities/4/", 60, "cancelled")
    assert threads_between((knot(0), cancelled, knot(8))) == (
        ThreadSpan(READING, 0, 8, broken=True),
    )


def test_a_broken_thread_leaves_two_stubs_and_names_the_gap() -> None:
    html, _ = rendered(weave_of(("teams", (knot(6), knot(22)))))
    thread = draw_weave(weave_of(("teams", (knot(6), knot(22))))).rows[0].threads[0]
    assert thread.broken
    assert thread.x1 < thread.stub1 < thread.middle < thread.stub2 < thread.x2
    assert f"H{thread.stub1}M{thread.stub2}" in html
    assert ">16 weeks</text>" in html


def test_an_unbroken_thread_is_one_line() -> None:
    html, _ = rendered(weave_of(("teams", (knot(6), knot(8)))))
    assert html.count('class="weave-thread"') == 1
    assert " weeks</text>" not in html


def test_each_priority_has_its_own_lane_and_unlinked_activities_the_last() -> None:
    row = draw_weave(weave_of(("whole", (knot(1, None), knot(1), knot(1, THINKING))))).rows[0]
    lanes = {one.priority: one.y for one in row.knots}
    assert lanes[READING] < lanes[THINKING] < lanes[None] < row.height


def test_several_in_one_week_are_one_knot_with_their_count_that_leads_to_the_table() -> None:
    picture = weave_of(("individuals", (knot(5, title="Visit A"), knot(5, title="Visit B"))))
    html, marks = rendered(picture)
    (only,) = marks.knots
    label = only["aria-label"] or ""
    assert label.startswith("2 activities: P1 Visit A")
    assert "P1 Visit B" in label
    assert (only["href"] or "").removeprefix("#") in marks.ids
    assert 'class="weave-badge" x="8" y="11.5">2</text>' in html
    assert marks.rows == 2


def test_findings_show_on_the_knot_and_in_its_words() -> None:
    flawed = Knot(3, READING, "", "Keynote", "/keynote/", 180, "happened", finding_count=2)
    html, marks = rendered(weave_of(("whole", (flawed,))))
    words = "P1 Keynote, 3 h, happened, 2 findings. Week 4, 28 Sep – 2 Oct"
    assert marks.knots[0]["aria-label"] == words
    assert f"<title>{words}</title>" in html
    # Once in the key and once on the knot.
    assert html.count('class="weave-finding"') == 2


def test_half_terms_stand_apart() -> None:
    weeks = draw_weave(weave_of(("whole", ()), weeks=4)).weeks
    assert [later.left - earlier.left for earlier, later in pairwise(weeks)] == [
        COLUMN,
        COLUMN + 8,
        COLUMN,
    ]


def test_user_text_cannot_break_out_of_the_drawing() -> None:
    html, _ = rendered(weave_of(("whole", (knot(1, title="<script>alert('\"')</script>"),))))
    assert "<script" not in html


def test_the_sample_year_keeps_its_ids_apart_and_names_no_style() -> None:
    html, marks = rendered(gallery_weave())
    assert len(marks.ids) == len(set(marks.ids))
    assert not re.search(r"\bstyle=", html)


@override_settings(USE_THOUSAND_SEPARATOR=True)
def test_coordinates_are_written_for_machines_and_minutes_for_people() -> None:
    long = Knot(38, READING, "", "Apprenticeship", "/activities/38/", 72_000)
    html, _ = rendered(weave_of(("whole", (long,))))
    assert f'viewBox="0 0 {39 * COLUMN + 8} 34"' in html
    assert "1,200 h" in html


knots = st.lists(
    st.builds(
        knot,
        st.integers(0, 38),
        st.one_of(st.none(), st.builds(PriorityMark, st.integers(1, 8), st.just("One"))),
    ),
    max_size=30,
)


@given(st.lists(knots, min_size=1, max_size=4))
def test_every_activity_is_in_the_drawing_and_in_the_table(rows: list[list[Knot]]) -> None:
    picture = weave_of(*((f"row-{place}", tuple(row)) for place, row in enumerate(rows)))
    drawn = draw_weave(picture)
    activities = sum(len(row) for row in rows)
    assert sum(one.count for row in drawn.rows for one in row.knots) == activities
    assert len(drawn.listed) == activities
    assert all(one.title for row in drawn.rows for one in row.knots)
    anchors = {line.anchor for line in drawn.listed}
    links = [one.url for row in drawn.rows for one in row.knots if one.count > 1]
    assert {link.removeprefix("#") for link in links} <= anchors
    assert all(
        0 < one.x < drawn.width and 0 < one.y < row.height
        for row in drawn.rows
        for one in row.knots
    )


def test_the_weave_is_printed_as_large_as_one_page_allows() -> None:
    def sizes(rows: int) -> int:
        picture = weave_of(
            *((f"row-{place}", (knot(1), knot(2, THINKING))) for place in range(rows))
        )
        return draw_weave(picture).print_size

    assert [sizes(rows) for rows in (3, 8, 12, 40)] == [100, 100, 70, 100]
