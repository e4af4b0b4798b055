"""The framework: the shipped 44 statements, a file of one's own, versions."""

import csv
import re
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import Client
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.types import Role
from goldenthread.reviews.actions.change_framework import FrameworkMoved, change_framework
from goldenthread.reviews.framework_text.reading import read_framework
from goldenthread.reviews.framework_text.standard import standard_framework
from goldenthread.reviews.framework_text.texts import FrameworkText, StatementText
from goldenthread.reviews.framework_text.writing import framework_rows
from goldenthread.reviews.public import (
    EvidenceFigure,
    Framework,
    Statement,
    begin_review,
    make_framework,
    store_evidence,
)
from goldenthread.reviews.queries.framework import get_framework_text
from goldenthread.snapshot.readings import review_evidence
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, bring_in

type ClientOf = Callable[[str | Role], Client]

HERE = "/schools/ashmoor-vale/2026-27/review/framework/"
FRAMEWORK_QUERIES = 11
SECTION_QUERIES = 12
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


def section_as_typed(client: Client, section: int) -> dict[str, Any]:
    """The section's form as it stands on the page, to be changed and sent."""
    form = client.get(f"{HERE}sections/{section}/").context["form"]
    typed = {bound.name: bound.value() for bound in form if bound.value() is not None}
    return {name: value for name, value in typed.items() if value is not False}


def test_staff_read_it_whole_and_leaders_alone_change_it(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    read = client_of("denise").get(HERE)
    assert read.status_code == 200
    shown = read.content.decode()
    assert "comes with Goldenthread" in shown
    assert all(escape(one.asked) in shown for one in standard_framework().statements)
    assert "Change section" not in shown
    assert "nobody&#x27;s accreditation" in shown
    assert client_of("denise").get(f"{HERE}sections/1/").status_code == 403
    assert Framework.objects.count() == 0


def test_a_change_makes_the_next_version_and_shows_what_differs(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    tomasz = client_of("tomasz")
    typed = section_as_typed(tomasz, 5) | {
        "asked_5a": "I get the time to use what I learn outside.",
        "groups_5a": ["teacher"],
        "weight_5a": "3",
        "gone_5d": "on",
        "wording_new": "Leaders bring back what they learn.",
        "asked_new": "I hear what our leaders learn elsewhere.",
    }
    shown = tomasz.post(f"{HERE}sections/5/", typed, follow=True).content.decode()
    assert "This is version 2 now." in shown
    assert "What version 2 changed: 5 differences" in shown
    second = Framework.objects.get(version=2)
    held = {one.code: one for one in Statement.objects.filter(framework=second, section=5)}
    # A letter that was used is not given to another statement.
    assert sorted(held) == ["5a", "5b", "5c", "5e", "5f"]
    assert (held["5a"].groups, held["5a"].weight) == (["teacher"], 3)
    assert held["5a"].evidence == "help_after_outside"
    assert held["5f"].evidence == ""
    again = tomasz.post(f"{HERE}sections/5/", section_as_typed(tomasz, 5), follow=True)
    assert "Nothing differs" in again.content.decode()
    tomasz.post(f"{HERE}versions/1/bring-back/")
    assert text_of_version(cast, 3) == standard_framework()


def text_of_version(cast: Cast, version: int) -> FrameworkText:
    return get_framework_text(Framework.objects.get(school=cast.ashmoor, version=version))


def test_two_leaders_see_one_another(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    tomasz, ruth = client_of("tomasz"), client_of("ruth")
    early = section_as_typed(tomasz, 1) | {"section_title": "Culture"}
    ruth.post(f"{HERE}sections/1/", section_as_typed(ruth, 1) | {"section_title": "Climate"})
    ruth.post(f"{HERE}sections/2/", section_as_typed(ruth, 2) | {"section_title": "Aims"})
    answer = tomasz.post(f"{HERE}sections/1/", early)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Climate" in shown
    assert "Culture" in shown
    assert "Somebody else has made a new version" in shown
    decided = early | {"version": answer.context["form"].data["version"]}
    tomasz.post(f"{HERE}sections/1/", decided)
    titles = {one.section: one.section_title for one in text_of_version(cast, 4).statements}
    assert (titles[1], titles[2]) == ("Culture", "Aims")
    with pytest.raises(FrameworkMoved):
        change_framework(
            cast.ashmoor, standard_framework(), since=2, actor=cast.ruth, at=BROUGHT_IN_AT
        )


def test_weighing_is_put_right_before_it_is_kept(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    tomasz = client_of("tomasz")
    form = tomasz.get(f"{HERE}weighing/").context["form"]
    typed = {bound.name: bound.value() for bound in form if bound.value() is not None}
    wrong = tomasz.post(
        f"{HERE}weighing/",
        typed | {"staff_share": "70", "section_1": "banana", "name_4": "Gold", "gap_2": "-3"},
    ).content.decode()
    assert "The three shares make 120. Together they are 100." in wrong
    assert wrong.count("Write a whole number from 0 to 100.") >= 2
    assert "Two levels have one name." in wrong
    tomasz.post(f"{HERE}weighing/", typed | {"name_3": "", "base_level": "Starting"})
    text = text_of_version(cast, 2)
    assert [level.name for level in text.levels] == ["Bronze", "Silver"]
    assert text.base_level == "Starting"


def test_a_framework_of_ones_own_is_taken_whole_or_not_at_all(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    tomasz = client_of("tomasz")
    taken_out = tomasz.get(f"{HERE}take-out/")
    own = taken_out.content.decode("utf-8-sig")
    assert read_framework(own.encode()).text == standard_framework()

    def send(text: bytes) -> str:
        file = SimpleUploadedFile("own.csv", text, content_type="text/csv")
        answer = tomasz.post(f"{HERE}bring-in/", {"file": file}, follow=True)
        return answer.content.decode()

    # As a continental spreadsheet program writes it, and with words instead of letters.
    small = "Code;Statement;Item;Who\n1A.;We learn.;I learn here.;teachers and leaders\n"
    assert "This is version 2 now." in send(small.encode("utf-16"))
    assert text_of_version(cast, 2).statements == (
        StatementText("1a", 1, "Section 1", "We learn.", "I learn here.", ("teacher", "leader")),
    )
    broken = (
        "staf share,60\nstaff share,lots\n"
        "code,statement,survey item,who answers,weight,told apart by\n"
        "1a,We learn.,I learn.,Q,4,tem\n1b,,I learn.,T,1,\n1c,We do.,I do.,T,1,\n1c,We.,I.,T,1,\n"
    )
    told = send(broken.encode())
    for words in (
        "Row 1: “staf share” stands above the table. Did you mean “staff share”?",
        "Row 2: “lots” is not a share.",
        "Row 4: “Q” is not a list of staff groups.",
        "Row 4: “4” is not a weight.",
        "Row 4: “tem” is no way of telling answers apart. Did you mean team?",
        "Row 5: The statement is empty.",
        "Row 7: “1c” stands in row 6 already.",
    ):
        assert escape(words) in told, words
    assert Framework.objects.count() == 2


HOSTILE = [
    b"",
    b"\x00\x01\x02",
    b"PK\x03\x04nothing",
    b"code,statement,survey item\n",
    b'code,statement,survey item\n"1a,never closed',
    b"code,statement\n1a,x\n",
    b"staff share,999999999999999999999\ncode,statement,survey item\n1a,x,y\n",
    b"\n".join([b"code,statement,survey item"] + [b"1a,x,y"] * 5_000),
    b"level,\ncode,statement,survey item\n1a,x,y\n",
    b"a" * (600 * 1024),
    "code,statement,survey item\n٣a,x,y\n".encode(),
]


@pytest.mark.parametrize("content", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_file_is_told_what_is_wrong(content: bytes) -> None:
    read = read_framework(content, without=standard_framework())
    assert read.text is None
    assert all(one.message and one.hint for one in read.problems)
    assert len(read.problems) >= 1


def test_the_framework_costs_the_same_with_one_version_and_with_ten(
    cast: Cast, client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    bring_in(cast)
    tomasz = client_of("tomasz")
    tomasz.get(HERE)
    for versions in (1, 10):
        while Framework.objects.count() < versions:
            make_framework(cast.ashmoor, standard_framework(), actor=cast.tomasz, at=BROUGHT_IN_AT)
        with django_assert_num_queries(FRAMEWORK_QUERIES):
            tomasz.get(HERE)
        with django_assert_num_queries(SECTION_QUERIES):
            tomasz.get(f"{HERE}sections/1/")
