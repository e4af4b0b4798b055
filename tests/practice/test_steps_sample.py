"""The sample's people have words in their steps, in agreement with what its folder counts."""

from goldenthread.practice.models import Tried
from goldenthread.practice.sample_words.steps import STEPS
from goldenthread.practice.step_forms import LONGEST
from goldenthread.sample.ashmoor_vale.steps import STEPS as RECORDS

RECORD_OF = {record.id: record for record in RECORDS}


def test_each_sample_step_stands_in_the_folder() -> None:
    assert set(STEPS) <= set(RECORD_OF)


def test_uses_are_as_many_as_the_folder_counts_and_lie_in_its_days() -> None:
    for key, step in STEPS.items():
        record = RECORD_OF[key]
        uses = [log for log in step.logs if log.outcome != Tried.NOT_YET]
        assert (key, len(uses)) == (key, record.uses_logged)
        assert (bool(step.when), bool(step.class_label)) == (
            record.names_when,
            record.names_class,
        ), key
        assert all(
            record.opened_on <= log.on <= (record.closed_on or log.on) for log in step.logs
        ), key


def test_words_fit_where_they_are_typed() -> None:
    for step in STEPS.values():
        texts = {"what": step.what, "when": step.when, "class_label": step.class_label}
        texts["why"] = step.why
        for name, text in texts.items():
            assert len(text) <= LONGEST[name]
        for log in step.logs:
            assert len(log.note) <= LONGEST["note"]
            assert log.on.weekday() < 5
