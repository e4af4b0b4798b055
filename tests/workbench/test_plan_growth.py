"""The picture of a plan that fills in: weeks across, teams down, a lane for each part."""

from dataclasses import replace

from goldenthread.planner.wishes import Part
from goldenthread.workbench.queries.plan_growth import LANE_STEP, WEEK, Lane, draw_growth
from tests.proposals.plans import TODAY, moves_by_hand, year_to_plan

PARTS = frozenset({Part.SLOTS, Part.WEAVE})


def test_each_move_fills_the_weeks_of_the_teams_that_it_affects() -> None:
    growth = draw_growth(year_to_plan().snapshot(), moves_by_hand()[1:3], TODAY, PARTS)
    assert growth is not None
    english, science = growth.teams
    assert (english.name, english.lanes) == ("English", ())
    assert english.in_words == "English: nothing yet"
    assert science.in_words == "Science: coaching and regular times in 10 weeks and dates in 1 week"
    # From the week of 1 February: three school weeks on, behind half-term.
    at = 3 * WEEK
    assert science.lanes[1] == Lane("mark-2", f"M{at},{LANE_STEP}h{WEEK}v3H{at}z")
    assert [(part.words, part.moves) for part in growth.parts] == [
        ("Coaching and regular times", 1),
        ("Dates of sessions", 1),
    ]


def test_neighbouring_weeks_are_one_stroke() -> None:
    session = moves_by_hand()[2]
    first = session.changes[0].after
    moves = [
        replace(session, changes=(replace(session.changes[0], after=replace(first, on=on)),))
        for on in (TODAY, TODAY.replace(day=11), TODAY.replace(month=3, day=2))
    ]
    growth = draw_growth(year_to_plan().snapshot(), moves, TODAY, {Part.WEAVE})
    assert growth is not None
    lane = growth.teams[1].lanes[0]
    assert lane.path == "M0,0h12v3H0zM18,0h6v3H18z"


def test_half_terms_begin_at_their_rules_and_the_one_at_hand_at_the_edge() -> None:
    growth = draw_growth(year_to_plan().snapshot(), (), TODAY, Part)
    assert growth is not None
    assert [name for _, name in growth.rules] == ["Spring 1", "Spring 2", "Summer 1", "Summer 2"]
    assert growth.rules[0][0] == 0
    assert growth.height == 3 * LANE_STEP


def test_there_is_no_picture_once_the_year_is_over() -> None:
    assert draw_growth(year_to_plan().snapshot(), (), TODAY.replace(year=2028), Part) is None
