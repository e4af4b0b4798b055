"""Properties of every rule: mending never makes it worse, and nobody on leave is counted."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.checks.engine import check
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import RuleFile
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState, StaffGroup, Stream

each_rule = pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.RULE.code)
days_of_the_year = st.dates(dt.date(2026, 9, 1), dt.date(2027, 7, 21))


@st.composite
def another_department(draw: st.DrawFn) -> Snapshot:
    """People, a team and sessions that have nothing to do with a rule's own plan."""
    plan = SmallPlan()
    people = [f"other-{number}" for number in range(draw(st.integers(0, 4)))]
    for person in people:
        plan.person(person, group=draw(st.sampled_from(list(StaffGroup))))
        if draw(st.booleans()):
            away_from = draw(days_of_the_year)
            plan.add(r.Leave(person=person, starts_on=away_from))
    if people:
        plan.team("other", *people, slot_every_weeks=draw(st.sampled_from([None, 2, 4])))
    for number in range(draw(st.integers(0, 5)) if people else 0):
        plan.activity(
            f"other-session-{number}",
            on=draw(days_of_the_year),
            team="other",
            stream=draw(st.sampled_from(list(Stream))),
            kind=draw(st.sampled_from(list(ActivityKind))),
            state=draw(st.sampled_from(list(ActivityState))),
            minutes=draw(st.integers(0, 180)),
            required=draw(st.booleans()),
            after_hours=draw(st.booleans()),
        )
    return plan.snapshot()


def beside(plan: Snapshot, other: Snapshot) -> Snapshot:
    """The plan with the rows of the other; the calendar is the plan's own."""
    tables: dict[str, Any] = {
        name: (*plan.rows(name), *other.rows(name))
        for name in TABLE_NAMES
        if name not in ("terms", "days") and other.rows(name)
    }
    return replace(plan, **tables)


def ids_of(snapshot: Snapshot, code: str, today: dt.date) -> set[str]:
    report = check(snapshot, today, select=[code])
    assert report.could_not_judge == ()
    return {finding.id for finding in report.findings}


@each_rule
@given(other=another_department())
@settings(max_examples=25, deadline=None)
def test_a_mended_plan_never_has_more_findings_of_that_rule(
    file: RuleFile, other: Snapshot
) -> None:
    code = file.RULE.code
    (broken, day), (mended, later) = file.breaking_plan(), file.mended_plan()
    assert len(ids_of(beside(mended, other), code, later)) <= len(
        ids_of(beside(broken, other), code, day)
    )


AWAY = "nobody-here"


def with_one_on_leave(snapshot: Snapshot, group: str) -> Snapshot:
    """Somebody who is away all year stands in every team and every list of people."""
    by_name = {row.activity for row in snapshot.activity_audience}
    programmes = {row.programme for row in snapshot.programme_audience}
    post = r.Post(
        id="away-post", person=AWAY, job_title="Colleague", staff_group=group, fte=Decimal(1)
    )

    def more(name: str, rows: Iterator[Any]) -> dict[str, tuple[Any, ...]]:
        return {name: (*snapshot.rows(name), *rows)}

    tables: dict[str, Any] = (
        more("people", iter([r.Person(id=AWAY, name="Away Nobody")]))
        | more("posts", iter([post]))
        | more("leave", iter([r.Leave(person=AWAY, starts_on=dt.date(2026, 7, 1))]))
        | more("team_members", (r.TeamMember(team=t.id, person=AWAY) for t in snapshot.teams))
        | more(
            "programme_audience",
            (r.ProgrammeAudience(programme=key, person=AWAY) for key in sorted(programmes)),
        )
        | more(
            "activity_audience",
            (r.ActivityAudience(activity=key, person=AWAY) for key in sorted(by_name)),
        )
    )
    return replace(snapshot, **tables)


@each_rule
@pytest.mark.parametrize("group", list(StaffGroup))
def test_a_person_on_leave_is_in_no_denominator(file: RuleFile, group: str) -> None:
    """Every count, share and verdict stays as it is: the sentences are the same, word for word."""
    code = file.RULE.code
    for snapshot, today in (file.breaking_plan(), file.mended_plan()):
        without = check(snapshot, today, select=[code])
        within = check(with_one_on_leave(snapshot, group), today, select=[code])
        assert [(f.id, f.severity, f.message) for f in within.findings] == [
            (f.id, f.severity, f.message) for f in without.findings
        ]
