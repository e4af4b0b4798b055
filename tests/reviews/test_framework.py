"""The framework: the shipped 44 statements, a file of one's own, versions."""

import csv
import re
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied

from goldenthread.reviews.framework_text.reading import read_framework
from goldenthread.reviews.framework_text.standard import standard_framework
from goldenthread.reviews.framework_text.writing import framework_rows
from goldenthread.reviews.public import (
    EvidenceFigure,
    Framework,
    Statement,
    begin_review,
    make_framework,
    store_evidence,
)
from goldenthread.snapshot.readings import review_evidence
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, bring_in

# Those of weight 3, on which a level hangs.
DECISIVE = "1a 1c 2a 3a 3b 3c 4a 4d 6a".split()
FIRST_PERSON = re.compile(r"\b(I|my|me|we|our)\b", re.IGNORECASE)


def as_file() -> str:
    shipped = standard_framework()
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(["title", shipped.title])
    writer.writerows(framework_rows(shipped))
    return out.getvalue()


def test_the_shipped_framework_asks_whole_sentences_about_44_statements() -> None:
    text = standard_framework()
    counts = [sum(one.section == section for one in text.statements) for section in range(1, 8)]
    assert counts == [6, 8, 7, 7, 5, 6, 5]
    assert [one.code for one in text.statements if one.weight == 3] == DECISIVE
    for one in text.statements:
        assert (one.asked[0].isupper(), one.asked[-1], one.wording[-1]) == (True, ".", "."), one
        assert FIRST_PERSON.search(one.asked), one
        assert one.groups, one
    assert {one.code: one.groups for one in text.statements}["6d"] == ("leader",)
    assert {one.split for one in text.statements} == {"none", "team", "hours"}
    assert [level.name for level in text.levels] == ["Bronze", "Silver", "Gold"]


def test_each_statement_names_its_reading_of_the_records() -> None:
    told = dict(re.findall(r"\b(\d[a-h]) ([a-z_]+)", str(review_evidence.__doc__)))
    assert {one.code: one.evidence for one in standard_framework().statements} == told


def test_what_was_taken_out_is_read_back_the_same() -> None:
    read = read_framework(as_file().encode())
    assert (read.text, read.problems) == (standard_framework(), ())


def test_a_version_is_stored_whole_and_a_review_keeps_its_own(cast: Cast) -> None:
    year = bring_in(cast)
    review = begin_review(year, actor=cast.tomasz, at=BROUGHT_IN_AT)
    second = make_framework(cast.ashmoor, standard_framework(), actor=cast.ruth, at=BROUGHT_IN_AT)
    assert (review.framework.version, second.version) == (1, 2)
    assert Statement.objects.filter(framework=review.framework).count() == 44
    with pytest.raises(PermissionDenied):
        make_framework(cast.ashmoor, standard_framework(), actor=cast.aisha, at=BROUGHT_IN_AT)
    assert Framework.objects.count() == 2


def test_evidence_is_replaced_whole_and_only_for_statements_of_the_framework(cast: Cast) -> None:
    review = begin_review(bring_in(cast), actor=cast.tomasz, at=BROUGHT_IN_AT)
    first = {"1a": (40, "2 of 5 leaders learn with others."), "1b": (None, "Not recorded.")}
    assert store_evidence(review, first, actor=cast.tomasz, at=BROUGHT_IN_AT) == 1
    again = {"1a": (60, "x" * 400), "9z": (10, "Nobody asks this.")}
    assert store_evidence(review, again, actor=cast.tomasz, at=BROUGHT_IN_AT) == 1
    kept = EvidenceFigure.objects.get()
    assert (kept.statement.code, kept.percent, len(kept.told)) == ("1a", 60, 300)
