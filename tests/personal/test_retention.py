"""What has been kept long enough goes, on the day it is due and not before."""

import argparse
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db.models import PROTECT

from goldenthread.accounts.public import AuditEvent, RecordOpening, SystemActor
from goldenthread.commands import retention
from goldenthread.people.public import Person
from goldenthread.personal.actions.apply_clocks import months_before
from goldenthread.personal.clocks import CLOCKS
from goldenthread.personal.public import apply_clocks, count_due
from goldenthread.practice.models import (
    CoachingPair,
    PairAgreement,
    PracticeLog,
    Step,
    StepWords,
    Touchpoint,
    TouchpointWords,
)
from goldenthread.snapshot.words import PairState
from tests.cast import Cast
from tests.personal.test_own_record import coach_priya, write_step
from tests.year import TODAY, bring_in, staffed_plan

AT = datetime(2027, 2, 5, 2, 30, tzinfo=UTC)
ENDED = date(2026, 2, 5)


@pytest.fixture
def year(cast: Cast, settings: Any) -> Any:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, TODAY
    return bring_in(cast, staffed_plan().snapshot())


def let_go(year: Any) -> dict[str, int]:
    found = apply_clocks(year.school, actor=SystemActor("retention"), at=AT)
    return {due.clock.code: due.count for due in found if due.count}


def end(pair: CoachingPair, on: date) -> None:
    CoachingPair.objects.filter(pk=pair.pk).update(state=PairState.ENDED, ends_on=on)


def test_words_of_coaching_go_12_months_after_the_pair_and_the_record_stays(year: Any) -> None:
    pair = coach_priya(year, "Two hands went up")
    end(pair, ENDED)
    assert let_go(year) == {}
    end(pair, ENDED - timedelta(days=1))
    assert let_go(year) == {"coaching": 2}
    assert (TouchpointWords.objects.count(), PairAgreement.objects.count()) == (0, 0)
    assert (CoachingPair.objects.count(), Touchpoint.objects.count()) == (1, 1)


def test_a_pair_that_nobody_ended_ends_with_its_school_year(year: Any) -> None:
    coach_priya(year, "Two hands went up")
    assert let_go(year) == {}
    type(year).objects.filter(pk=year.pk).update(
        starts_on=date(2024, 9, 1), ends_on=date(2025, 8, 31)
    )
    assert let_go(year)["coaching"] == 2


def test_logs_and_words_of_steps_go_12_months_after_leaving_and_the_step_stays(year: Any) -> None:
    step = write_step(year, "Wait three seconds")
    log = PracticeLog(
        school=year.school,
        year=year,
        person=step.person,
        step=step,
        number=uuid4(),
        on=TODAY,
        outcome="tried",
    )
    log.put_words({"note": "again"})
    log.save()
    assert let_go(year) == {}
    Person.objects.filter(pk=step.person_id).update(left_on=ENDED)
    assert let_go(year) == {}
    Person.objects.filter(pk=step.person_id).update(left_on=ENDED - timedelta(days=1))
    assert let_go(year) == {"practice": 2}
    assert (StepWords.objects.count(), PracticeLog.objects.count()) == (0, 0)
    assert Step.objects.filter(pk=step.pk).exists()


def opening(cast: Cast, school: Any, on: date) -> None:
    RecordOpening.objects.create(
        school=school,
        subject="person:priya-nair",
        reader=cast.ruth,
        reader_name="Ruth Adeyemi-Clarke",
        what="timetable",
        on=on,
    )


def test_each_school_lets_go_its_own_and_says_how_much_and_not_of_whom(
    cast: Cast, year: Any
) -> None:
    for school in (cast.ashmoor, cast.wrenfield):
        opening(cast, school, date(2025, 2, 4))
        opening(cast, school, date(2025, 2, 5))
    before = AuditEvent.objects.count()
    assert let_go(year) == {"openings": 1}
    assert RecordOpening.objects.filter(school=cast.ashmoor).get().on == date(2025, 2, 5)
    assert RecordOpening.objects.filter(school=cast.wrenfield).count() == 2
    event = AuditEvent.objects.order_by("-pk")[0]
    assert AuditEvent.objects.count() == before + 1
    assert (event.verb, event.actor_name, event.facts, event.subject_name) == (
        "let go what was kept long enough",
        "retention",
        {"openings": 1},
        "Ashmoor Vale Academy",
    )


def test_where_nothing_is_due_nothing_is_written(year: Any) -> None:
    before = AuditEvent.objects.count()
    assert let_go(year) == {}
    assert AuditEvent.objects.count() == before


def test_counting_deletes_nothing(cast: Cast, year: Any) -> None:
    opening(cast, cast.ashmoor, date(2024, 1, 8))
    assert {due.clock.code: due.count for due in count_due(cast.ashmoor, TODAY)}["openings"] == 1
    assert RecordOpening.objects.count() == 1


def test_the_command_counts_or_deletes_and_names_nobody(
    cast: Cast, year: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    opening(cast, cast.ashmoor, date(2024, 1, 8))
    dry = argparse.Namespace(school="ashmoor-vale", dry_run=True)
    assert retention.run(dry) == 0
    assert capsys.readouterr().out == (
        "Ashmoor Vale Academy: Who opened what of whom: 1 entry would be deleted.\n"
    )
    assert retention.run(argparse.Namespace(school="", dry_run=False)) == 0
    assert capsys.readouterr().out == (
        "Ashmoor Vale Academy: Who opened what of whom: 1 entry deleted.\n"
        "Wrenfield Primary: nothing is due.\n"
    )
    assert retention.run(argparse.Namespace(school="nowhere", dry_run=True)) == 2


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 2, 5), 12, date(2026, 2, 5)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2027, 1, 15), 72, date(2021, 1, 15)),
    ],
)
def test_months_are_counted_back_in_the_calendar(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_no_row_that_is_let_go_is_held_by_another_that_stays() -> None:
    models = {model._meta.label: model for model in apps.get_models()}
    for clock in CLOCKS:
        gone: list[str] = []
        for label, _ in clock.rows:
            holders = {
                relation.related_model._meta.label
                for relation in models[label]._meta.related_objects
                if relation.on_delete is PROTECT
            }
            hidden = {
                f"{model._meta.label}"
                for model in models.values()
                for field in model._meta.local_concrete_fields
                if field.remote_field
                and field.related_model is models[label]
                and field.remote_field.on_delete is PROTECT
            }
            assert (holders | hidden) - set(gone) == set(), label
            gone.append(label)


def test_every_day_of_a_clock_can_be_asked_for(year: Any) -> None:
    asked = {due.clock.code for due in count_due(year.school, TODAY)}
    assert asked == {clock.code for clock in CLOCKS if clock.rows}
