"""A teacher takes the figure of a class; the classes add up, and nobody else sees the class."""

import json
import logging
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.http import Http404
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.evaluation.access.class_figures import (
    can_view_figure,
    figures_visible_to,
    get_figure_or_404,
)
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import ClassFigure
from goldenthread.evaluation.queries.class_counts import class_counts_of
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure, MeasurePoint
from tests.cast import Cast
from tests.evaluation.class_cast import (
    COUNTED,
    HOME,
    MID,
    WORDS,
    bring_classes_in,
    count,
    paste,
)
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]
LIST_QUERIES = 14
TAKE_QUERIES = 15
COUNTS_QUERIES = 12


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_classes_in(cast)


def points(measure: str, kind: str) -> list[tuple[float, int | None, bool]]:
    rows = MeasurePoint.objects.filter(measure__key=measure, kind=kind)
    return [(float(row.value), row.n, row.late) for row in rows]


def test_counts_of_classes_add_up_to_one_value(
    year: SchoolYear,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    heard: list[str] = []

    def hear(actor: object, **_: object) -> None:
        heard.append(str(getattr(actor, "name", "")))

    evaluation_changed.connect(hear)
    priya = client_of("priya")
    with django_capture_on_commit_callbacks(execute=True):
        kept = priya.post(MID, count("8B set 3", 12, 27), follow=True).content.decode()
    evaluation_changed.disconnect(hear)
    assert "Your figure is kept" in kept
    assert "12 of 27" in kept
    assert points("hinge", "mid-point") == [(44.4444, 27, False)]
    client_of("aisha").post(MID, count("8C set 1", 0, 23))
    assert points("hinge", "mid-point") == [(24.0, 50, False)]
    assert class_counts_of(year) == {"hinge": [(0, 0, 0, 23), (0, 0, 12, 27)]}
    # Neither the news nor the log says whose class it was, or from what to what the sum moved.
    assert heard == ["adding up classes"]
    events = AuditEvent.objects.filter(verb="added up classes")
    assert [(one.actor_name, one.facts) for one in events] == [("adding up classes", {})] * 2
    assert not AuditEvent.objects.filter(subject__startswith="class").exists()


def test_values_are_previewed_then_kept_as_their_median(
    year: SchoolYear, client_of: ClientOf
) -> None:
    priya = client_of("priya")
    sent = paste("8B set 3", "Words\n104\n71\nA\n98,5\n")
    looked = priya.post(WORDS, sent)
    assert "3 values, 1 absent, lowest 71, highest 104" in looked.content.decode()
    assert not ClassFigure.objects.exists()
    form = looked.context["form"]
    priya.post(WORDS, sent | {"pasted": form["pasted"].value(), "seen": form["seen"].value()})
    figure = ClassFigure.objects.get()
    assert (figure.values, figure.pupils, figure.absent) == ([71, 98.5, 104], 4, 1)
    assert points("words", "mid-point") == [(98.5, 3, False)]
    assert class_counts_of(year) == {"words": [([], [71.0, 98.5, 104.0])]}


def test_pasted_names_are_kept_nowhere(
    year: SchoolYear, client_of: ClientOf, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    page = client_of("priya").post(WORDS, paste("8B set 3", "Amelia Hart\t104\nJosh Bell\t98"))
    said = page.content.decode()
    assert "looks like pupils’ names. Nothing of it was kept." in said
    assert not ClassFigure.objects.exists()
    for name in ("Amelia", "Hart", "Josh", "Bell"):
        assert name not in said
        assert name not in caplog.text
        assert name not in json.dumps(list(AuditEvent.objects.values()), default=str)


@pytest.mark.parametrize(
    ("address", "sent", "sentence"),
    [
        (MID, count("8B set 3", 28, 27), "28 of 27 cannot be."),
        (MID, count("8B set 3", -3, 27), "Fewer than 0 cannot be."),
        (MID, count("8B set 3", 1, 1), "A figure of one pupil points at that pupil."),
        (MID, count("8B set 3", "many", 27), "Write a whole number, for example 27."),
        (MID, count("8B set 3", "9" * 5000, 27), "Write a whole number"),
        (MID, count("", 3, 27), "Say which class it is."),
        (MID, count("", 3, 27, other_label="Amelia Hart"), "not a name."),
        (MID, count("8B set 3", 3, 27, on="6 February 2027"), "Choose a day from"),
        (MID, count("8B set 3", 3, 27, on="soon"), "is not a day."),
        (WORDS, paste("8B set 3", ""), "Paste the column with the values."),
        (WORDS, paste("8B set 3", "5\n\x00"), "Null characters are not allowed"),
    ],
)
def test_what_cannot_be_has_a_sentence_and_nothing_is_lost(
    year: SchoolYear, client_of: ClientOf, address: str, sent: dict[str, str], sentence: str
) -> None:
    page = client_of("priya").post(address, sent)
    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert page.context["form"].data["on"] == sent["on"]
    assert not ClassFigure.objects.exists()


def test_nought_and_all_are_figures(year: SchoolYear, client_of: ClientOf) -> None:
    priya = client_of("priya")
    priya.post(MID, count("8B set 3", 0, 27))
    assert points("hinge", "mid-point") == [(0.0, 27, False)]
    number = ClassFigure.objects.get().pk
    priya.post(f"{HOME}classes/{number}/", count("8B set 3", 27, 27, version="1"))
    assert points("hinge", "mid-point") == [(100.0, 27, False)]
    priya.post(f"{HOME}classes/{number}/remove/")
    assert points("hinge", "mid-point") == []


def test_a_late_baseline_is_marked_late(year: SchoolYear, client_of: ClientOf) -> None:
    address = f"{HOME}measures/hinge/baseline/"
    priya = client_of("priya")
    assert "is marked as late" in priya.get(address).content.decode()
    priya.post(address, count("8B set 3", 3, 27))
    assert points("hinge", "baseline") == [(11.1111, 27, True)]
    # The same baseline, taken in the first days, is in time.
    number = ClassFigure.objects.get().pk
    on_time = count("8B set 3", 3, 27, version="1", on="4 September 2026")
    priya.post(f"{HOME}classes/{number}/", on_time)
    assert points("hinge", "baseline") == [(11.1111, 27, False)]


def test_two_people_with_one_class_see_both_figures_and_choose(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client_of("priya").post(MID, count("8B set 3", 12, 27))
    denise = client_of("denise")
    page = denise.post(MID, count("8B set 3", 14, 27))
    said = page.content.decode()
    assert "A colleague has entered this class already" in said
    assert "Kept: 12 of 27" in said
    assert points("hinge", "mid-point") == [(44.4444, 27, False)]
    again = count("8B set 3", 14, 27, version=page.context["form"].data["version"])
    denise.post(MID, again)
    assert points("hinge", "mid-point") == [(51.8519, 27, False)]
    assert ClassFigure.objects.get().taken_by.key == "denise-obi"


def test_a_typed_label_opens_nobodys_figure(year: SchoolYear, client_of: ClientOf) -> None:
    client_of("priya").post(MID, count("8B set 3", 12, 27))
    # Aisha does not teach 8B set 3; the letters of the label do not matter.
    page = client_of("aisha").post(MID, count("", 1, 27, other_label="8b SET 3"))
    said = page.content.decode()
    assert "A colleague has entered a class of this name already." in said
    assert "12 of 27" not in said
    assert page.context["form"].data["version"] == "0"


def test_a_value_by_hand_is_not_overwritten_until_a_leader_chooses(
    year: SchoolYear, client_of: ClientOf
) -> None:
    Measure.objects.filter(key="main-point").update(unit="pupils of 62")
    by_hand = MeasurePoint.objects.get(measure__key="main-point", kind="mid-point")
    address = COUNTED.replace("/end/", "/mid-point/")
    kept = client_of("priya").post(address, count("8B set 3", 12, 27), follow=True)
    assert "a value was entered by hand before" in kept.content.decode()
    by_hand.refresh_from_db()
    assert (by_hand.value, by_hand.n) == (Decimal(27), 62)
    tomasz = client_of("tomasz")
    counts = f"{HOME}measures/main-point/classes/"
    page = tomasz.get(counts).content.decode()
    assert "27 (pupils of 62)" in page
    assert "12 of 27 pupils" in page
    assert "8B" not in page
    assert client_of("aisha").post(f"{counts}mid-point/choose/").status_code == 403
    tomasz.post(f"{counts}mid-point/choose/")
    assert points("main-point", "mid-point") == [(12.0, 27, False)]
    # From then on it is the classes' own, and follows them.
    client_of("aisha").post(address, count("8C set 1", 10, 23))
    assert points("main-point", "mid-point") == [(22.0, 50, False)]
    nothing = tomasz.post(f"{counts}end/choose/", follow=True).content.decode()
    assert "No class is in for this time." in nothing


def test_few_pupils_are_told_in_pupils_and_many_in_per_cent(
    year: SchoolYear, client_of: ClientOf
) -> None:
    together = f"{HOME}measures/hinge/classes/"
    client_of("priya").post(MID, count("8B set 3", 12, 27))
    assert "12 of 27 pupils" in client_of("tomasz").get(together).content.decode()
    client_of("aisha").post(MID, count("8C set 1", 13, 23))
    assert "50% of 50 pupils" in client_of("tomasz").get(together).content.decode()


def test_a_count_and_values_are_not_mixed(year: SchoolYear, client_of: ClientOf) -> None:
    client_of("priya").post(MID, count("8B set 3", 12, 27))
    aisha = client_of("aisha")
    looked = aisha.post(f"{MID}?way=values", paste("8C set 1", "40\n60"))
    form = looked.context["form"]
    again = paste("8C set 1", form["pasted"].value(), seen=form["seen"].value())
    refused = aisha.post(f"{MID}?way=values", again).content.decode()
    assert "taken in the other way" in refused
    assert ClassFigure.objects.count() == 1


def test_a_class_is_for_its_teacher_alone(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    client_of("priya").post(MID, count("8B set 3", 12, 27))
    figure = ClassFigure.objects.get()
    for name, user in cast.people.items():
        may = name == "priya"
        assert can_view_figure(user, figure) is may
        assert figures_visible_to(user, year).exists() is may
        assert (client_of(name).get(f"{HOME}classes/{figure.pk}/").status_code == 200) is may
    with pytest.raises(Http404):
        get_figure_or_404(cast.ruth, year, figure.pk)
    # A role that ended takes the figures with it, and an account that nobody is finds nothing.
    assert client_of("eve").get(MID).status_code == 404
    assert client_of("governor").get(MID).status_code == 403


def test_the_first_class_is_told_what_others_will_see(
    year: SchoolYear, client_of: ClientOf
) -> None:
    priya, aisha = client_of("priya"), client_of("aisha")
    assert "Yours is the first" in priya.get(MID).content.decode()
    priya.post(MID, count("8B set 3", 12, 27))
    assert (
        "One class is in so far: until a third is in, its teacher can take it off"
        in aisha.get(MID).content.decode()
    )
    assert (
        "Yours is the only one so far"
        in priya.get(f"{HOME}classes/{ClassFigure.objects.get().pk}/").content.decode()
    )


@pytest.mark.parametrize("many", [1, 25])
def test_pages_cost_the_same_with_little_and_much(
    year: SchoolYear,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    many: int,
) -> None:
    priya = Person.objects.get(key="priya-nair")
    measure = Measure.objects.get(key="hinge")
    ClassFigure.objects.bulk_create(
        ClassFigure(
            school=year.school,
            year=year,
            measure=measure,
            kind="mid-point",
            class_label=f"8{number}",
            taken_by=priya,
            on=TODAY,
            pupils=27,
            counted=number,
        )
        for number in range(many)
    )
    MeasurePoint.objects.create(
        school=year.school,
        year=year,
        measure=measure,
        key="by-hand",
        kind="mid-point",
        on=TODAY,
        value=Decimal(5),
    )
    client, tomasz = client_of("priya"), client_of("tomasz")
    for reader, address, number in (
        (client, f"{HOME}classes/", LIST_QUERIES),
        (client, MID, TAKE_QUERIES),
        (tomasz, f"{HOME}measures/hinge/classes/", COUNTS_QUERIES),
    ):
        with django_assert_num_queries(number):
            assert reader.get(address).status_code == 200
