"""What follows is written before the start, stands afterwards, and is withdrawn with a reason."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.evaluation.public import DecisionRule
from goldenthread.people.public import link_accounts
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

PLAN = "/schools/ashmoor-vale/2026-27/evaluation/programmes/pr1/"
RULE = f"{PLAN}rules/main-point/"
BEFORE, FIRST_DAY, AFTER = date(2026, 9, 1), date(2026, 9, 2), date(2026, 9, 3)
GOOD = {"needed": "40", "by_on": "9 July 2027", "otherwise": "adapt"}


@pytest.fixture
def before_the_start(settings: Settings) -> None:
    settings.DEMO_TODAY = BEFORE


def plan_of(direction: str = "up", unit: str = "pupils of 62", start: int = 11) -> SmallPlan:
    """The small year with one more measure, `other`, whose baseline is there."""
    return small_plan().add(
        r.Measure(
            id="other",
            priority="reading-to-learn",
            name="Other",
            kind="test-of-the-skill",
            unit=unit,
            direction=direction,
            target=Decimal(45),
        ),
        r.MeasurePoint(
            measure="other", on=date(2026, 8, 31), kind="baseline", value=Decimal(start), n=62
        ),
    )


def stored() -> tuple[Decimal, date, str, date]:
    rule = DecisionRule.objects.get()
    return rule.needed, rule.by_on, rule.otherwise, rule.written_on


@pytest.mark.usefixtures("before_the_start")
def test_a_rule_is_written_before_the_start_and_can_still_be_changed(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    bring_in(cast)
    client = client_of("tomasz")
    assert client.post(RULE, GOOD).status_code == 302
    assert stored() == (Decimal(40), date(2027, 7, 9), "adapt", BEFORE)
    settings.DEMO_TODAY = FIRST_DAY
    opened = client.get(RULE).context["form"]["version"].value()
    client.post(RULE, GOOD | {"needed": "41", "version": opened})
    assert stored() == (Decimal(41), date(2027, 7, 9), "adapt", FIRST_DAY)
    page = client.get(PLAN).content.decode()
    assert "If fewer than 41 of 62 by 9 July 2027, we adapt." in page
    assert "Rule in time" in page


@pytest.mark.usefixtures("before_the_start")
def test_after_the_start_a_rule_stands(cast: Cast, client_of: ClientOf, settings: Settings) -> None:
    bring_in(cast)
    client = client_of("tomasz")
    client.post(RULE, GOOD)
    opened = client.get(RULE).context["form"]["version"].value()
    settings.DEMO_TODAY = AFTER
    changed = client.post(RULE, GOOD | {"needed": "20", "version": opened}, follow=True)
    assert "The rule of 1 September 2026 stands: the work began" in changed.content.decode()
    assert stored() == (Decimal(40), date(2027, 7, 9), "adapt", BEFORE)


def test_a_late_rule_says_so_before_and_after(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    bring_in(cast)
    settings.DEMO_TODAY = date(2026, 11, 20)
    client = client_of("tomasz")
    form = client.get(RULE).content.decode()
    assert "This is late: the work began on 2 September 2026." in form
    assert "Write it down, marked as late" in form
    client.post(RULE, GOOD)
    page = client.get(PLAN).content.decode()
    assert "Written on 20 November 2026, 79 days after the work began." in page
    assert "Rule late" in page


def test_a_rule_is_withdrawn_with_a_reason_that_stays_in_the_log(
    cast: Cast, client_of: ClientOf
) -> None:
    rule = r.DecisionRule(
        id="rule",
        programme="pr1",
        measure="main-point",
        needed=Decimal(40),
        by_on=date(2027, 7, 9),
        otherwise="adapt",
        written_on=BEFORE,
    )
    bring_in(cast, small_plan().add(rule).snapshot())
    client = client_of("tomasz")
    refused = client.post(f"{RULE}withdraw/", {"reason": " "})
    assert "a rule is not withdrawn without a reason" in refused.content.decode()
    client.post(f"{RULE}withdraw/", {"reason": "The test is no longer sold"})
    assert not DecisionRule.objects.exists()
    event = AuditEvent.objects.get(verb="withdrew decision rule")
    assert event.facts["rule"] == {
        "from": "40 by 9 July 2027, else adapt, written on 1 September 2026",
        "to": "withdrawn: The test is no longer sold",
    }
    log = client.get("/schools/ashmoor-vale/administration/audit-log/").content.decode()
    assert "withdrawn: The test is no longer sold" in log


IMPOSSIBLE: tuple[tuple[str, str, str], ...] = (
    ("needed", "", "Write the value that the measure has to reach."),
    ("needed", "many", "Write a number, for example 40."),
    ("needed", "NaN", "Write a number, for example 40."),
    ("needed", "63", "63 of 62 cannot be reached: the group has 62 pupils."),
    ("needed", "0", "0 of 62 asks for nothing: every result would do."),
    ("needed", "-4", "−4 of 62 asks for nothing"),
    ("needed", "40.5", "40.5 is no number of pupils."),
    ("needed", "11", "The baseline, 11 on 31 August 2026, already meets that"),
    ("needed", "9" * 12, "is larger than any value of this measure."),
    ("by_on", "", "Enter a day"),
    ("by_on", "the end", "“the end” is not a day."),
    ("by_on", "9 July 2028", "9 July 2028 lies outside the school year 2026-27."),
    ("by_on", "2 September 2026", "On 2 September 2026 the work has not begun"),
    ("by_on", "1 September 2026", "On 1 September 2026 the work has not begun"),
    ("otherwise", "", "Choose what follows"),
    ("otherwise", "adopt", "adopt"),
)


@pytest.mark.usefixtures("before_the_start")
def test_what_cannot_be_is_a_sentence_and_writes_nothing(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast, plan_of().snapshot())
    client = client_of("tomasz")
    there = f"{PLAN}rules/other/"
    wrong = []
    for field, typed, sentence in IMPOSSIBLE:
        page = client.post(there, GOOD | {field: typed}).content.decode()
        if sentence not in page:
            wrong.append((field, typed, sentence))
    assert wrong == []
    assert not DecisionRule.objects.exists()


@pytest.mark.parametrize(
    ("direction", "unit", "start", "typed", "sentence"),
    [
        ("down", "pupils of 62", 20, "62", "62 of 62 asks for nothing"),
        ("down", "pupils of 62", 20, "25", "The baseline, 20 on 31 August 2026, already meets"),
        ("down", "minutes", 20, "25", "The baseline, 20 on 31 August 2026, already meets"),
        ("up", "percent", 20, "101", "101 per cent cannot be reached."),
    ],
)
@pytest.mark.usefixtures("before_the_start")
def test_each_kind_of_measure_has_limits_of_its_own(
    cast: Cast,
    client_of: ClientOf,
    direction: str,
    unit: str,
    start: int,
    typed: str,
    sentence: str,
) -> None:
    bring_in(cast, plan_of(direction, unit, start).snapshot())
    there = f"{PLAN}rules/other/"
    answer = client_of("tomasz").post(there, GOOD | {"needed": typed})
    assert sentence in answer.content.decode()


def test_a_day_that_has_come_cannot_be_ruled_on(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    bring_in(cast)
    settings.DEMO_TODAY = date(2027, 2, 5)
    answer = client_of("tomasz").post(RULE, GOOD | {"by_on": "22 January 2027"})
    assert "22 January 2027 has come already." in answer.content.decode()


@pytest.mark.usefixtures("before_the_start")
def test_what_is_hoped_for_fills_the_form_and_each_measure_has_its_own_rule(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, plan_of().snapshot())
    client = client_of("tomasz")
    form = client.get(f"{PLAN}rules/other/").context["form"]
    assert (form["needed"].value(), form["by_on"].value()) == ("45", date(2027, 7, 1))
    for measure in ("main-point", "other"):
        client.post(f"{PLAN}rules/{measure}/", GOOD)
    assert DecisionRule.objects.count() == 2


@pytest.mark.usefixtures("before_the_start")
def test_of_two_who_change_the_rule_at_once_the_second_sees_both_versions(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    first, second = client_of("tomasz"), client_of("ruth")
    first.post(RULE, GOOD)
    opened = second.get(RULE).context["form"]["version"].value()
    first.post(RULE, GOOD | {"needed": "38", "version": opened})
    page = second.post(RULE, GOOD | {"needed": "45", "version": opened}).content.decode()
    assert "Both versions are below" in page
    assert stored()[0] == Decimal(38)


def test_the_lead_of_the_programme_writes_its_rules_and_a_colleague_does_not(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    plan = small_plan()
    plan.programme("pr9", priority="reading-to-learn", lead="priya-nair")
    bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)
    settings.DEMO_TODAY = date(2026, 11, 20)
    there = RULE.replace("pr1", "pr9")
    assert client_of("aisha").post(there, GOOD).status_code == 403
    assert client_of("priya").post(RULE, GOOD).status_code == 403
    assert client_of("priya").post(there, GOOD).status_code == 302
    assert client_of("priya").get(there.replace("main-point", "no-such")).status_code == 404
