"""The page of a mid-point or end assembles itself, and says first what may be said."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.evaluation.public import EvaluationItem, ExplainBack, PupilVoice
from goldenthread.inference.thinking_traps import THINKING_TRAPS
from goldenthread.programmes.public import Decision
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan


@pytest.fixture(autouse=True)
def _the_day_of_the_sample(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


type ClientOf = Callable[[str | Role], Client]
HERE = "/schools/ashmoor-vale/2026-27/"
PAGE = f"{HERE}impact/pr1/"
DECIDE = f"{HERE}programmes/pr1/decide/"
NOW = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)


def text_of(client: Client, address: str = PAGE) -> str:
    return " ".join(client.get(address).content.decode().split())


def with_results(plan: SmallPlan | None = None) -> SmallPlan:
    """The small year with a rule, results on every level, and reasons why it has not changed."""
    plan = plan or small_plan()
    return plan.add(
        r.DecisionRule(
            id="main-point",
            programme="pr1",
            measure="main-point",
            needed=Decimal(40),
            by_on=date(2027, 7, 9),
            otherwise="adapt",
            written_on=date(2026, 9, 1),
        ),
        *(
            r.EvaluationResult(
                id=f"{level}-{day}",
                programme="pr1",
                level=level,
                done_on=day,
                sources=sources,
                n=n,
                finding=finding,
                caution=caution,
                uptake_percent=uptake,
            )
            for level, day, sources, n, finding, caution, uptake in (
                (
                    "L5",
                    date(2027, 1, 22),
                    ("pupil-measure", "pupil-voice"),
                    62,
                    "27 of 62 state it",
                    "The paragraphs differ",
                    None,
                ),
                ("L4", date(2027, 1, 21), ("self-log",), 88, "In use", "", Decimal(71)),
                ("L2", date(2026, 12, 10), ("explain-back",), 70, "61 of 70 explain it", "", None),
                ("L1", date(2026, 9, 7), ("staff-pulse",), 79, "66 of 79 liked it", "", None),
            )
        ),
        r.Barrier(programme="pr1", kind="time", on=date(2026, 10, 22), people=14),
        r.Barrier(programme="pr1", kind="confidence", on=date(2026, 10, 22), people=3),
    )


def test_the_verdict_comes_first_then_the_figure_then_why_it_may_be_wrong(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, with_results().snapshot())
    page = text_of(client_of("ruth"))
    in_order = (
        "Reading to learn at its mid-point",
        "Some evidence that it got better.",
        "27 of 62 pupils on 22 January 2027; 11 of 62 pupils on 16 September 2026.",
        "32% to 56%",
        "Why this may be wrong",
        "There is no comparison group",
        "The paragraphs differ.",
        "fewer than 40 of 62 by 9 July 2027",
        "The figures fit a rise of 10 to 40 percentage points",
        "In use; 71% use it.",
        "Time: 14 people",
        "Confidence: fewer than 5 people",
        "61 of 70 explain it.",
        "66 of 79 liked it.",
        "What is missing for a stronger verdict",
        "One figure was looked at since the baseline, on 22 January 2027.",
        "More models",
    )
    places = [page.find(words) for words in in_order]
    assert [words for words, at in zip(in_order, places, strict=True) if at < 0] == []
    assert places == sorted(places)


def test_no_baseline_is_a_verdict_with_the_same_dignity(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    plan.priority("pr2-aim", code="P2", title="Everyone thinking")
    plan.programme("pr2", code="PR2", title="Everyone thinking", priority="pr2-aim")
    plan.programme("pr3", code="PR3", title="On its own", priority="")
    plan.add(
        r.Measure(
            id="answers",
            priority="pr2-aim",
            name="Answers",
            kind="observed-behaviour",
            unit="pupils of 74",
            direction="up",
        )
    )
    bring_in(cast, plan.snapshot())
    head = client_of("ruth")
    page = text_of(head, f"{HERE}impact/pr2/")
    assert "Not evaluable." in page
    assert "There is no baseline." in page
    assert "Nothing measured later can mend that" in page
    assert "Nobody has looked yet." in page
    assert "Not evaluable, and honestly so" in text_of(head, f"{HERE}impact/pr3/")


def test_a_run_of_six_values_is_a_control_chart_and_all_looks_are_counted(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan().add(
        *(
            r.MeasurePoint(
                measure="main-point",
                on=date(2026, 10, 1 + 7 * week),
                kind="other",
                value=Decimal(12 + week),
                n=62,
            )
            for week in range(4)
        )
    )
    bring_in(cast, plan.snapshot())
    page = text_of(client_of("ruth"))
    assert "over time" in page
    assert "The limits rest on 6 values and may still move." in page
    assert "5 figures were looked at" in page


def test_what_was_explained_twice_and_what_pupils_said_stand_on_it(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(
        cast,
        small_plan()
        .add(
            *(
                r.EvaluationItem(
                    id=f"l2-{n}", programme="pr1", level="L2", stage="early", due_on=day
                )
                for n, day in enumerate((date(2026, 9, 16), date(2026, 12, 11)))
            )
        )
        .snapshot(),
    )
    year = cast.ashmoor.years.get()
    for item, explained, n in (("l2-0", 60, 74), ("l2-1", 35, 70)):
        planned = EvaluationItem.objects.get(key=item)
        ExplainBack.objects.create(
            school=cast.ashmoor,
            item=planned,
            on=planned.due_on,
            n=n,
            questions=[{"asks": "Why do pupils skip words?", "explained": explained}],
        )
    PupilVoice.objects.create(
        school=cast.ashmoor,
        year=year,
        programme=EvaluationItem.objects.get(key="l2-0").programme,
        on=date(2027, 1, 22),
        prompt="What do you do at a hard word?",
        pupils=15,
        themes=[{"theme": "I stop and read on", "pupils": 11}],
    )
    page = text_of(client_of("ruth"))
    assert "How many could explain it, and could again" in page
    assert "1: 60 of 74" in page
    assert "1: 35 of 70" in page
    assert 'I stop and read on <span class="soft">(11 of 15)' in page


def test_traps_and_verdict_stand_beside_the_one_form_and_the_decision_lands_on_the_page(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, with_results().snapshot())
    head = client_of("ruth")
    asked = text_of(head, DECIDE)
    assert "Some evidence that it got better." in asked
    assert [trap.name for trap in THINKING_TRAPS if trap.question not in asked] == []
    answer = head.post(
        DECIDE,
        {
            "kind": "adapt",
            "reason": "It moves in English and hardly in science",
            "version_note": "Model aloud in science every week",
            "on": "5/2/2027",
        },
    )
    assert answer.headers["Location"] == f"{PAGE}#decisions"
    assert Decision.objects.get(key="pr1-adapt").reason == (
        "It moves in English and hardly in science. Next version: Model aloud in science every week"
    )
    assert "Model aloud in science every week." in text_of(head)
    without = head.post(DECIDE, {"kind": "stop", "on": "5/2/2027", "reason": " "}).content.decode()
    assert "A decision needs its reason: one sentence is enough." in without


@pytest.mark.walls
def test_governors_read_the_same_page_without_a_name_and_teachers_cannot_decide(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = with_results().add(
        r.Decision(
            id="named",
            programme="pr1",
            kind="adapt",
            on=date(2027, 1, 28),
            reason="Models",
            decided_by="tomasz-wilk",
        )
    )
    bring_in(cast, plan.snapshot())
    page = text_of(client_of("governor"))
    assert "Some evidence that it got better." in page
    assert [name for name in ("Tomasz", "Priya", "Aisha") if name in page] == []
    teacher = text_of(client_of("priya"))
    assert "Tomasz Wilk" in teacher
    assert "Record a decision" not in teacher
    assert client_of("eve").get(PAGE).status_code == 404


@pytest.mark.parametrize("measures", [1, 30])
def test_the_page_costs_the_same_queries_however_much_is_known(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    measures: int,
) -> None:
    plan = with_results()
    for number in range(2, measures + 1):
        key = f"measure-{number}"
        plan.add(
            r.Measure(
                id=key,
                priority="reading-to-learn",
                name=f"Measure {number}",
                kind="test-of-the-skill",
                unit="pupils of 62",
                direction="up",
            ),
            r.MeasurePoint(
                measure=key, on=date(2026, 9, 16), kind="baseline", value=Decimal(20), n=62
            ),
            r.Claim(id=key, programme="pr1", wording=f"Claim {number}", strength="weak"),
        )
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(EVIDENCE_QUERIES):
        client.get(PAGE)


EVIDENCE_QUERIES = 27
