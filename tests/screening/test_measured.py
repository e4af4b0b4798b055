"""How often screening is right on 200 sentences, and that the reference page says so."""

import pytest

from goldenthread.screening import Kind, screen
from tests.architecture.source import ROOT
from tests.screening.sentences import HALVES, STAFF, measure, read_sentences, table

PAGE = ROOT / "docs" / "reference" / "screening.md"
# What was measured when the patterns were last changed, per half: precision and recall.
LEAST = {
    ("tuned on", Kind.DISCLOSURE): (1.0, 1.0),
    ("tuned on", Kind.JUDGEMENT): (1.0, 1.0),
    ("tuned on", Kind.HEALTH): (1.0, 1.0),
    ("tuned on", Kind.NAME): (1.0, 1.0),
    ("held out", Kind.DISCLOSURE): (0.87, 0.77),
    ("held out", Kind.JUDGEMENT): (1.0, 0.66),
    ("held out", Kind.HEALTH): (1.0, 0.88),
    ("held out", Kind.NAME): (1.0, 0.95),
}


def test_there_are_100_sentences_in_each_half_and_half_of_them_are_harmless() -> None:
    sentences = read_sentences()
    assert len({one.text for one in sentences}) == 200
    for half in HALVES:
        mine = [one for one in sentences if one.half == half]
        assert (len(mine), sum(1 for one in mine if not one.kinds)) == (100, 50)


def test_screening_is_right_as_often_as_was_measured(capsys: pytest.CaptureFixture[str]) -> None:
    measured = measure()
    with capsys.disabled():
        print(f"\n{table(measured)}")  # noqa: T201 -- whoever runs the tests is to see the figures
    below = [
        (one.half, one.kind, one.precision, one.recall)
        for one in measured
        if one.precision < LEAST[one.half, one.kind][0] or one.recall < LEAST[one.half, one.kind][1]
    ]
    assert below == []


def test_at_most_one_of_100_harmless_sentences_is_pointed_out() -> None:
    alarms = [
        one.text
        for one in read_sentences()
        if not one.kinds and screen(one.text, staff_names=STAFF)
    ]
    assert len(alarms) <= 1, alarms


def test_the_reference_page_has_the_table_that_was_measured() -> None:
    assert table(measure()) in PAGE.read_text(encoding="utf-8")
