"""What the check finds is kept by its id: new, gone, back, accepted, and nothing twice."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.accounts.public import SchoolYear, SystemActor
from goldenthread.checks import registry
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.findings.models import AcceptedFinding, CheckRun, Finding, Threshold
from goldenthread.findings.public import run_check
from goldenthread.people.public import Post
from goldenthread.practice.public import CoachingPair
from goldenthread.priorities.public import Priority
from goldenthread.threads.public import school_year_changed
from tests.cast import Cast
from tests.findings.stored_years import AT, LATER, TODAY, check, plan, store

type Commit = Callable[..., Any]
NEXT_DAY = TODAY + dt.timedelta(days=1)


def everything(year: SchoolYear) -> list[dict[str, Any]]:
    return [dict(row) for row in Finding.objects.filter(year=year).order_by("key").values()]


def codes(year: SchoolYear, **having: Any) -> list[str]:
    rows = Finding.objects.filter(year=year, **having)
    return sorted(rows.values_list("code", flat=True))


def test_what_is_found_is_stored_open_with_the_rows_and_people_it_rests_on(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    boss = Finding.objects.get(year=year, code="COA001")
    assert {
        name: getattr(boss, name)
        for name in ("severity", "people", "person_level", "subject_table", "rows")
    } == {
        # What would block a change is an error in a year as it stands.
        "severity": "E",
        "people": ["dan-kowalczyk", "ellie-marsh"],
        "person_level": True,
        "subject_table": "coaching_pairs",
        "rows": [["coaching_pairs", "dan-kowalczyk-ellie-marsh"], ["posts", "ellie-marsh-post"]],
    }
    assert boss.message.startswith("Dan Kowalczyk line-manages Ellie Marsh")
    assert (boss.first_seen_at, boss.last_seen_at, boss.fixed_at) == (AT, AT, None)


def test_a_finding_knows_the_priority_that_its_subject_serves(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    assert Finding.objects.get(year=year, code="NEE001").priorities == ["reading-to-learn"]
    assert Finding.objects.get(year=year, code="FOC001").priorities == []


def test_the_same_year_twice_changes_nothing_but_when_it_was_last_seen(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    before = everything(year)
    check(year, at=LATER)
    assert everything(year) == [row | {"last_seen_at": LATER} for row in before]
    assert before != []


def test_what_is_gone_is_fixed_and_what_comes_back_is_open_again(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    first = Finding.objects.get(year=year, code="COA001")
    Post.objects.filter(key="ellie-marsh-post").update(line_manager=None)
    check(year, at=LATER)
    first.refresh_from_db()
    assert (first.fixed_at, first.last_seen_at) == (LATER, AT)
    Post.objects.filter(key="ellie-marsh-post").update(
        line_manager=CoachingPair.objects.get(year=year).coach
    )
    check(year, at=LATER)
    first.refresh_from_db()
    assert (first.fixed_at, first.first_seen_at, first.last_seen_at) == (None, AT, LATER)


def test_words_that_change_change_the_stored_finding(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    Priority.objects.filter(year=year).update(title="Reading in every subject")
    check(year, at=LATER)
    finding = Finding.objects.get(year=year, code="NEE001")
    assert finding.message.startswith("Reading in every subject does not say")
    assert finding.first_seen_at == AT


def test_one_run_is_kept_for_each_day(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    check(year, at=LATER)
    check(year, at=LATER, today=NEXT_DAY)
    assert list(CheckRun.objects.order_by("today").values_list("today", "at")) == [
        (TODAY, LATER),
        (NEXT_DAY, LATER),
    ]


def test_totals_count_what_is_sensitive_once_for_each_rule(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    before = check(year)
    two_pairs = plan().person("owen-reilly", line_manager="dan-kowalczyk")
    two_pairs.pair("dan-kowalczyk", "owen-reilly", starts_on=dt.date(2027, 2, 1))
    store(two_pairs, cast.ashmoor)
    after = check(year)
    assert codes(year).count("COA001") == 2
    assert after.counts["E"] == before.counts["E"]


def test_an_accepted_finding_is_kept_apart_and_comes_back_after_its_day(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)
    finding = Finding.objects.get(year=year, code="FOC001")
    AcceptedFinding.objects.create(
        school=cast.ashmoor,
        year=year,
        key=finding.key,
        finding=finding.key,
        rule="FOC001",
        reason="The speaker was booked last summer.",
        accepted_on=TODAY,
        until_on=NEXT_DAY,
    )
    run = check(year)
    assert (codes(year, accepted=True), run.accepted_count) == (["FOC001"], 1)
    check(year, today=NEXT_DAY)
    assert codes(year, accepted=True) == ["FOC001"]
    check(year, today=NEXT_DAY + dt.timedelta(days=1))
    assert codes(year, accepted=True) == []
    assert "FOC001" in codes(year, fixed_at=None)


def test_the_schools_own_threshold_decides(cast: Cast) -> None:
    year = store(plan().priority("p2").priority("p3").priority("p4"), cast.ashmoor)
    check(year)
    assert "NEE005" in codes(year, fixed_at=None)
    spec = registry.find_rule_file("NEE005").RULE.thresholds[0]  # type: ignore[union-attr]
    Threshold.objects.create(
        school=cast.ashmoor,
        year=year,
        key=f"NEE005|{spec.name}",
        rule="NEE005",
        name=spec.name,
        value=4,
    )
    check(year)
    assert "NEE005" not in codes(year, fixed_at=None)


def test_a_rule_that_gives_up_is_named_and_its_findings_stay_as_they_were(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    year = store(plan(), cast.ashmoor)
    check(year)

    def give_up(*_: Any) -> Any:
        raise ValueError("no such week")

    file = registry.find_rule_file("COA001")
    monkeypatch.setattr(file, "judge", give_up)
    run = check(year, at=LATER)
    boss = Finding.objects.get(year=year, code="COA001")
    assert run.could_not_judge == [
        {"code": "COA001", "message": "Coach is the boss could not be judged."}
    ]
    assert (boss.fixed_at, boss.last_seen_at) == (None, AT)
    assert codes(year, last_seen_at=LATER) == [c for c in codes(year) if c != "COA001"]


def test_a_changed_year_is_checked_by_itself_after_the_commit(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    assert not CheckRun.objects.exists()
    school_year_changed.send(sender=None, year=year, actor=SystemActor("import"), at=AT)
    assert CheckRun.objects.get().at == AT
    assert "COA001" in codes(year)


def test_bringing_in_a_folder_has_it_checked(
    cast: Cast, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        year = store(plan(), cast.ashmoor)
    assert "NEE001" in codes(year, fixed_at=None)


def test_only_those_who_see_the_schools_findings_ask_for_a_check(cast: Cast) -> None:
    year = store(plan(), cast.ashmoor)
    for user in (cast.priya, cast.governor, cast.admin, cast.eve):
        with pytest.raises(PermissionDenied):
            run_check(year, actor=user, at=AT, today=TODAY)
    run_check(year, actor=cast.tomasz, at=AT, today=TODAY)
    assert CheckRun.objects.count() == 1


def queries_of_a_first_run(year: SchoolYear) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        check(year)
    return len(queries)


def many_orphans(number: int) -> SmallPlan:
    many = plan()
    for index in range(number):
        many.activity(f"session-{index}", "priya-nair", on=dt.date(2027, 3, 2), stream="individual")
    return many


def test_a_year_with_300_findings_takes_as_many_queries_as_one_with_a_few(cast: Cast) -> None:
    few = queries_of_a_first_run(store(plan(), cast.ashmoor))
    year = store(many_orphans(300), cast.ashmoor)
    Finding.objects.all().delete()
    CheckRun.objects.all().delete()
    assert queries_of_a_first_run(year) == few
    assert Finding.objects.count() > 300
