"""What the stored records of a measure let be said, from nothing at all to some evidence."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.inference.evidence import Direction, Strength
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.verdict_words import facts_of, opening_of, reasons_of
from goldenthread.snapshot.readings.verdicts import MeasureVerdict, verdicts_of

SEPTEMBER, OCTOBER, JANUARY, JULY = (
    date(2026, 9, 16),
    date(2026, 10, 16),
    date(2027, 1, 22),
    date(2027, 7, 2),
)

IN_TIME, JULY_9 = date(2026, 9, 1), date(2027, 7, 9)


def point(
    value: int, on: date, n: int | None = 62, kind: str = "mid-point", **more: Any
) -> r.MeasurePoint:
    measure = more.pop("measure", "main-point")
    return r.MeasurePoint(measure=measure, on=on, kind=kind, value=Decimal(value), n=n, **more)


def baseline(value: int = 11, on: date = SEPTEMBER, n: int | None = 62, **more: Any) -> Any:
    return point(value, on, n, "baseline", **more)


def told(
    *rows: object,
    size: int = 62,
    started_on: date = date(2026, 9, 7),
    classes: Mapping[str, Any] | None = None,
    **measure: Any,
) -> MeasureVerdict:
    plan = SmallPlan().priority("reading", need="main-point")
    plan.programme("pr1", priority="reading", state="active", starts_on=started_on)
    defaults = {"unit": f"pupils of {size}", "target": Decimal(45), "direction": "up"}
    columns: dict[str, Any] = defaults | measure
    plan.add(
        r.TargetGroup(id="lower-readers", label="Lower readers", size=size),
        r.Need(id="main-point", target_group="lower-readers"),
        r.Measure(
            id="main-point",
            priority="reading",
            name="States the main point",
            kind="observed-behaviour",
            **columns,
        ),
        *rows,
    )
    return verdicts_of(plan.snapshot(), "reading", TODAY, classes)[0]


def voices(on: date = JANUARY, level: str = "L5") -> r.EvaluationResult:
    return r.EvaluationResult(
        id="heard", programme="pr1", level=level, done_on=on, sources=("pupil-voice",)
    )


def facts(read: MeasureVerdict) -> dict[str, str]:
    return dict(facts_of(read))


def rule(needed: float = 40, by_on: date = JULY_9, written_on: date = IN_TIME) -> r.DecisionRule:
    return r.DecisionRule(
        id="rule",
        programme="pr1",
        measure="main-point",
        needed=Decimal(str(needed)),
        by_on=by_on,
        otherwise="adapt",
        written_on=written_on,
    )


def test_the_mid_point_of_reading_to_learn_reads_as_a_head_would_want_it() -> None:
    read = told(baseline(), point(27, JANUARY), voices(), rule())
    assert opening_of(read) == "Some evidence that it got better."
    assert reasons_of(read) == (
        "The range also holds changes smaller than the one that the rule asks for by now.",
        "There is no comparison group, so other causes may explain it. Measure similar pupils who "
        "are not part of it.",
    )
    assert facts_of(read)[-2:] == (
        (
            "Decision rule",
            "If fewer than 40 of 62 by 9 July 2027, we adapt. Half of the way there is 26. "
            "Written on 1 September 2026",
        ),
        ("Hoped for", "45 of 62 at the end"),
    )


def test_without_a_rule_what_was_hoped_for_stands_in_and_is_told_so() -> None:
    read = told(baseline(), point(27, JANUARY), voices())
    assert opening_of(read) == "A hint that it got better."
    assert reasons_of(read) == ("The change is smaller than the one that was hoped for by now.",)
    assert facts_of(read) == (
        ("Baseline", "11 of 62 pupils, on 16 September 2026"),
        ("Latest", "27 of 62 pupils, on 22 January 2027, at the mid-point"),
        ("Change", "16 more of 62: a rise of 26 percentage points"),
        ("Range", "The figures fit a rise of 10 to 40 percentage points"),
        (
            "Who was measured",
            "All of the group were measured, so chance in picking pupils plays no part. What "
            "stays open is how well one measurement catches what a pupil can do, and whether next "
            "year's pupils would do the same: for pupils like these, 32% to 56% would be no "
            "surprise",
        ),
        (
            "Hoped for",
            "45 of 62 at the end; half of the way there is 28. No decision rule was written, so "
            "this stands in for it",
        ),
    )


def test_one_pupil_more_reaches_half_of_the_way_and_then_the_range_is_what_holds_back() -> None:
    read = told(baseline(), point(28, JANUARY), voices())
    assert opening_of(read) == "Some evidence that it got better."
    assert reasons_of(read)[0] == (
        "The range also holds changes smaller than the one that was hoped for by now."
    )


def test_one_kind_of_evidence_leaves_a_hint() -> None:
    read = told(baseline(), point(34, JANUARY))
    assert read.sources == ("pupil-measure",)
    assert opening_of(read) == "A hint that it got better."
    assert reasons_of(read) == (
        "It rests on one kind of evidence. Add a second that does not depend on it.",
    )


@pytest.mark.parametrize(
    "result", [voices(on=date(2026, 9, 1)), voices(level="L1")], ids=["before it", "of staff"]
)
def test_only_looks_at_pupils_since_the_baseline_are_a_second_kind(result: object) -> None:
    assert told(baseline(), point(34, JANUARY), result).sources == ("pupil-measure",)


def test_the_end_asks_for_all_of_what_was_hoped_for() -> None:
    end = told(baseline(), point(28, JULY, kind="end"), voices())
    assert end.asked == pytest.approx(34 / 62)
    assert opening_of(end) == "Some evidence that it got better, by less than was hoped for."
    assert facts(end)["Hoped for"].startswith("45 of 62 at the end: not met. No decision rule")
    reached = told(baseline(), point(45, JULY, kind="end"), voices())
    assert facts(reached)["Hoped for"].startswith("45 of 62 at the end: met.")


def test_no_baseline_is_not_evaluable_for_good() -> None:
    read = told(point(27, JANUARY))
    assert opening_of(read) == "Not evaluable."
    assert reasons_of(read)[0].startswith("There is no baseline. Nothing measured later can mend")
    assert facts(read)["Baseline"] == "None was taken"


def test_a_baseline_after_the_later_value_is_no_baseline_for_it() -> None:
    read = told(point(27, OCTOBER), baseline(11, on=JANUARY))
    assert (opening_of(read), read.latest) == ("We cannot tell.", None)


def test_before_the_work_begins_a_missing_baseline_is_no_verdict_yet() -> None:
    read = told(started_on=date(2027, 2, 22))
    assert read.verdict is None
    assert opening_of(read) == "Nothing can be said yet."
    assert facts(read)["Baseline"] == "Not taken yet"


@pytest.mark.parametrize(
    "first", [baseline(on=OCTOBER), baseline(late=True)], ids=["by its date", "by its mark"]
)
def test_a_late_baseline_is_said_and_leaves_a_hint(first: object) -> None:
    read = told(first, point(40, JANUARY), voices())
    assert read.verdict is not None
    assert read.verdict.strength is Strength.HINT
    assert "It came late: the work had begun" in facts(read)["Baseline"]
    assert reasons_of(read)[0].startswith("The baseline was taken after the work had begun.")


def test_a_baseline_of_the_first_two_weeks_is_in_time() -> None:
    assert not told(baseline(on=date(2026, 9, 21))).is_baseline_late
    assert told(baseline(on=date(2026, 9, 22))).is_baseline_late


def test_without_a_later_value_nobody_can_tell() -> None:
    read = told(baseline())
    assert opening_of(read) == "We cannot tell."
    assert facts(read)["Latest"] == "Nothing was measured since"


def test_a_later_value_that_came_late_is_said_so() -> None:
    read = told(baseline(), point(27, JANUARY, late=True))
    assert facts(read)["Latest"].endswith("at the mid-point, later than planned")


def test_missing_pupils_are_told_with_what_they_could_change() -> None:
    read = told(baseline(), point(27, JANUARY, n=45), voices())
    assert facts(read)["Who was measured"] == (
        "27 of 45 measured, 60%. 17 of 62 are missing (27%): with all of them it could be "
        "anything from 44% to 71%"
    )
    assert read.verdict is not None
    assert read.verdict.strength is Strength.HINT
    assert "More than 20% of the group are missing." in " ".join(reasons_of(read))


def test_pupils_missing_at_the_baseline_count_as_missing_too() -> None:
    read = told(baseline(5, n=31), point(30, JANUARY), voices())
    assert opening_of(read) == "We cannot tell."
    assert "More than 40% of the group are missing." in " ".join(reasons_of(read))


def test_fewer_who_do_it_is_better_where_the_measure_should_fall() -> None:
    falling: dict[str, Any] = {"direction": "down", "target": Decimal(12)}
    better = told(baseline(50), point(22, JANUARY), voices(), **falling)
    worse = told(baseline(22), point(50, JANUARY), voices(), **falling)
    assert opening_of(better) == "Some evidence that it got better."
    assert facts(better)["Change"] == "28 fewer of 62: a fall of 45 percentage points"
    assert facts(better)["Hoped for"].startswith("12 of 62 at the end; half of the way there is 31")
    assert worse.verdict is not None
    assert worse.verdict.direction is Direction.WORSE
    end = told(baseline(50), point(12, JULY, kind="end"), voices(), **falling)
    assert facts(end)["Hoped for"].startswith("12 of 62 at the end: met")


def test_nothing_hoped_for_leaves_a_hint() -> None:
    read = told(baseline(), point(40, JANUARY), voices(), target=None)
    assert read.asked is None
    assert "What change would matter was not written down" in reasons_of(read)[0]


def test_what_was_reached_before_the_start_asks_for_no_change() -> None:
    assert told(baseline(50), point(52, JANUARY)).asked is None


def test_a_small_group_is_told_in_pupils_and_never_in_per_cent() -> None:
    read = told(baseline(2, n=20), point(9, JANUARY, n=20), voices(), size=20, target=Decimal(14))
    assert "%" not in str(facts_of(read))
    assert "percentage" not in str(facts_of(read))
    assert facts(read)["Change"] == "7 more of 20"
    assert facts(read)["Range"] == "Of 20 such pupils, anything from 1 more to 11 more fits"
    missing = told(baseline(2, n=20), point(9, JANUARY, n=18), size=20, target=Decimal(14))
    assert "%" not in str(facts_of(missing))
    assert facts(missing)["Who was measured"].startswith("2 of 20 are missing")


def test_fewer_than_ten_have_no_range_and_no_verdict() -> None:
    read = told(baseline(1, n=8), point(7, JANUARY, n=8), voices(), size=8, target=Decimal(7))
    assert "Range" not in facts(read)
    assert opening_of(read) == "We cannot tell."
    assert reasons_of(read)[0].startswith("Fewer than 10 pupils were measured.")


def test_every_later_value_of_the_priority_widens_the_range() -> None:
    other = r.Measure(
        id="score", priority="reading", name="Score", kind="test-of-the-skill", direction="up"
    )
    more = (
        other,
        baseline(79, measure="score"),
        point(81, JANUARY, measure="score"),
        point(20, date(2026, 12, 4), kind="other"),
    )
    read = told(baseline(), point(27, JANUARY), voices(), *more)
    assert read.looks.looks == 3
    assert read.change is not None
    assert read.change.confidence == pytest.approx(1 - 0.05 / 3)
    assert "3 figures were looked at" in facts(read)["Range"]


def test_a_single_value_for_the_group_has_a_change_and_no_range() -> None:
    read = told(baseline(79), point(84, JANUARY), voices(), unit="score", target=Decimal(84))
    assert facts(read)["Change"] == "A rise of 5"
    assert "Range" not in facts(read)
    assert opening_of(read) == "We cannot tell."
    assert reasons_of(read)[0].startswith("A single value for the whole group has no range")


def test_values_without_a_number_of_pupils_say_so() -> None:
    read = told(baseline(n=None), point(27, JANUARY, n=None), voices())
    assert reasons_of(read)[0].startswith("It is not written down how many pupils were measured")


@pytest.mark.parametrize("impossible", [point(70, JANUARY), point(-3, JANUARY)])
def test_an_impossible_count_is_shown_as_it_stands_and_judged_as_no_count(
    impossible: r.MeasurePoint,
) -> None:
    read = told(baseline(), impossible)
    assert (read.change, opening_of(read)) == (None, "We cannot tell.")


def test_a_change_that_may_be_none_and_is_surely_less_than_hoped_for_is_said_so() -> None:
    read = told(baseline(), point(12, JANUARY), voices(), target=Decimal(60))
    assert opening_of(read) == ("Some evidence that any change is smaller than was hoped for.")


def test_getting_worse_is_said_even_where_much_more_was_hoped_for() -> None:
    read = told(baseline(14), point(4, JULY, kind="end"), voices(), target=Decimal(62))
    assert opening_of(read) == "Some evidence that it got worse."


@pytest.mark.parametrize(
    ("value", "n", "words"),
    [
        (40, 62, "40 on 2 July 2027: met."),
        (39, 62, "39 on 2 July 2027: not met."),
        (40, 50, "40 on 2 July 2027: met, whatever the missing pupils did."),
        (34, 57, "34 on 2 July 2027: not met, whatever the missing pupils did."),
        (35, 57, "35 on 2 July 2027: open: it depends on the missing pupils."),
    ],
)
def test_the_rule_is_read_on_its_day_with_the_missing_at_their_best_and_worst(
    value: int, n: int, words: str
) -> None:
    read = told(baseline(), point(value, JULY, n=n, kind="end"), voices(), rule())
    assert words in facts(read)["Decision rule"]


def test_a_rule_where_fewer_is_better_turns_round() -> None:
    falling: dict[str, Any] = {"direction": "down", "target": Decimal(12)}
    read = told(baseline(50), point(21, JULY, kind="end"), rule(20), **falling)
    assert facts(read)["Decision rule"].startswith(
        "If more than 20 of 62 by 9 July 2027, we adapt. 21 on 2 July 2027: not met."
    )


def test_a_rule_of_the_mid_point_asks_for_all_of_it_on_its_day() -> None:
    read = told(baseline(), point(27, JANUARY), voices(), rule(26, by_on=date(2027, 1, 29)))
    assert read.asked == pytest.approx(15 / 62)
    assert "27 on 22 January 2027: met." in facts(read)["Decision rule"]


def test_a_rule_whose_day_went_by_without_a_value_says_so() -> None:
    read = told(baseline(), point(27, OCTOBER), voices(), rule(26, by_on=date(2027, 1, 8)))
    assert "Nothing was measured by that day." in facts(read)["Decision rule"]


def test_a_late_rule_is_marked_and_does_not_say_what_mattered() -> None:
    late = rule(20, written_on=date(2026, 11, 20))
    read = told(baseline(), point(27, JANUARY), voices(), late)
    assert read.asked == told(baseline(), point(27, JANUARY), voices()).asked
    assert facts(read)["Decision rule"].endswith(
        "Written on 20 November 2026, after the work had begun: too late to say what mattered"
    )
    assert facts(read)["Hoped for"].endswith("No rule came in time, so this stands in for it")
    without = told(baseline(), point(27, JANUARY), voices(), late, target=None)
    assert "was not written down beforehand" in reasons_of(without)[0]


def test_a_rule_about_a_single_value_is_read_from_the_value() -> None:
    read = told(
        baseline(79), point(83, JULY, kind="end"), rule(82), unit="score", target=Decimal(84)
    )
    assert facts(read)["Decision rule"] == (
        "If below a score of 82 by 9 July 2027, we adapt. 83 on 2 July 2027: met. Written on "
        "1 September 2026"
    )


FOUR_ALIKE = ((3, 16, 7, 16), (3, 15, 7, 15), (3, 16, 7, 16), (2, 15, 6, 15))


def by_class(*classes: Any, **more: Any) -> MeasureVerdict:
    return told(
        baseline(), point(27, JANUARY), voices(), rule(), classes={"main-point": classes}, **more
    )


@pytest.mark.parametrize("first", [(0, 0, 9, 26), (5, 26, 9, 26), (5, 26, 0, 0)])
def test_the_first_class_of_several_takes_nothing_from_the_verdict(first: Any) -> None:
    alone = told(baseline(), point(27, JANUARY), voices(), rule())
    read = by_class(first)
    assert read.classes is None
    assert (opening_of(read), reasons_of(read)) == (opening_of(alone), reasons_of(alone))


def test_classes_only_ever_widen_the_range() -> None:
    alone = told(baseline(), point(27, JANUARY), voices(), rule())
    alike = by_class((3, 16, 7, 16), (3, 15, 7, 15), (3, 16, 7, 16), (2, 15, 6, 15))
    apart = by_class((3, 16, 14, 16), (3, 15, 4, 15), (3, 16, 3, 16), (2, 15, 6, 15))
    assert alone.moved is not None
    assert alike.moved == alone.moved
    assert apart.moved is not None
    assert (apart.moved.low < alone.moved.low, apart.moved.high > alone.moved.high) == (True, True)
    assert opening_of(apart) == "We cannot tell."
    assert facts(apart)["Range"].endswith("with 4 classes taken into account")


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        (((11, 62, 27, 62),), "All pupils sit in one class"),
        (((11, 31, 20, 31), (0, 0, 7, 31)), "Enter the figures of four classes or more"),
        (((6, 31, 14, 31), (5, 31, 13, 31)), "Enter the figures of four classes or more"),
    ],
    ids=["one class", "a class without a baseline", "two classes"],
)
def test_classes_that_cannot_be_counted_leave_a_hint(classes: Any, reason: str) -> None:
    read = by_class(*classes)
    assert opening_of(read) == "A hint that it got better."
    assert reason in " ".join(reasons_of(read))


@pytest.mark.parametrize("shift", [0, 4, 9])
def test_two_or_three_classes_cannot_be_worked_out_from_the_range(shift: int) -> None:
    """The same sum with classes alike and far apart reads the same, word for word."""
    two = by_class((6, 31, 13 - shift, 31), (5, 31, 14 + shift, 31))
    three = by_class((4, 21, 9 - shift, 21), (3, 20, 9, 20), (4, 21, 9 + shift, 21))
    for read, classes in ((two, 2), (three, 3)):
        alike = {
            2: ((6, 31, 13, 31), (5, 31, 14, 31)),
            3: ((4, 21, 9, 21),) * 2 + ((3, 20, 9, 20),),
        }
        assert facts(read) == facts(by_class(*alike[classes]))
        assert read.moved == by_class(*alike[classes]).moved


def test_values_by_class_give_a_range_in_the_unit_of_the_measure() -> None:
    first, then = [70.0, 75.0, 80.0, 85.0] * 4, [78.0, 83.0, 88.0, 93.0] * 4
    classes = {"main-point": ((first[:8], then[:8]),) * 4}
    more: dict[str, Any] = {"unit": "score", "target": Decimal(84), "size": 32}
    rows = (baseline(78, n=32), point(86, JANUARY, n=32), voices())
    read = told(*rows, classes=classes, **more)
    assert facts(read)["Range"] == (
        "The figures fit a rise of 5.2 to 10.8, with 4 classes taken into account"
    )
    assert opening_of(read) == "Some evidence that it got better."
    assert opening_of(told(*rows, **more)) == "We cannot tell."


def test_a_per_cent_counted_by_class_has_a_range_in_percentage_points() -> None:
    more: dict[str, Any] = {"unit": "percent", "target": Decimal(60)}
    rows = (baseline(18), point(44, JANUARY), voices())
    read = told(*rows, classes={"main-point": FOUR_ALIKE}, **more)
    assert facts(read)["Range"].startswith(
        "The figures fit a rise of 9.6 to 40.3 percentage points"
    )
