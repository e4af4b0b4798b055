"""What pupils said, as themes without names; and results that are entered by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.evaluation.models import EvaluationResult, PupilVoice
from tests.cast import Cast
from tests.evaluation.look_cast import HOME, LOOKS, bring_looks_in
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]
WRITE = f"{HOME}programmes/pr1/voice/"
RESULT = f"{LOOKS}l4/result/"


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_looks_in(cast)


def said(*themes: tuple[str, Any], pupils: Any = 5, **more: Any) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    for number, (theme, count) in enumerate(themes):
        rows |= {f"theme_{number}": theme, f"said_{number}": str(count)}
    asked = {"prompt": "What do you do now?", "pupils": str(pupils), "on": "4 February 2027"}
    return {**rows, **asked, "version": "0", **more}


TWO = (("I stop at words I do not know", 4), ("It takes too long", 1))


def by_hand(**more: Any) -> dict[str, Any]:
    values = {"done_on": "4 February 2027", "finding": "In use in most rooms", "n": "8"}
    return {**values, "method": "A walk", "sources": ["learning-walk"], **more}


def test_any_colleague_keeps_what_pupils_said(year: SchoolYear, client_of: ClientOf) -> None:
    priya = client_of("priya")
    assert "Think of this week" in priya.get(WRITE).content.decode()
    priya.post(WRITE, said(*TWO))
    voice = PupilVoice.objects.get()
    assert [(one["theme"], one["pupils"]) for one in voice.themes] == list(TWO)
    result = EvaluationResult.objects.get()
    assert (result.level, result.sources, result.n) == ("L5", ["pupil-voice"], 5)
    assert result.finding == "4 of 5: I stop at words I do not know; 1 of 5: It takes too long"
    priya.post(f"{HOME}voice/{voice.pk}/", said(TWO[0], version="1"))
    assert EvaluationResult.objects.get().finding == "4 of 5: I stop at words I do not know"
    assert client_of("eve").get(f"{HOME}voice/{voice.pk}/").status_code == 404
    assert client_of("governor").get(WRITE).status_code == 403


def test_two_people_notice_one_another(year: SchoolYear, client_of: ClientOf) -> None:
    priya, denise = client_of("priya"), client_of("denise")
    priya.post(WRITE, said(*TWO))
    address = f"{HOME}voice/{PupilVoice.objects.get().pk}/"
    priya.post(address, said(TWO[0], version="1"))
    page = denise.post(address, said(TWO[1], version="1"))
    assert "Stored by somebody else" in page.content.decode()
    assert PupilVoice.objects.get().themes[0]["pupils"] == 4
    denise.post(address, said(TWO[1], version=page.context["form"].data["version"]))
    assert PupilVoice.objects.get().themes[0]["pupils"] == 1


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (said(("Talk helps", 6)), "6 of 5 pupils cannot have said so."),
        (said(("Talk helps", 1), pupils=1), "What one pupil said points at that pupil."),
        (said(("Talk helps", "")), "How many said so?"),
        (said(("", 3)), "There is a count here without a theme."),
        (said(), "Write at least one theme."),
        (said(*TWO, prompt=""), "Say what you asked the pupils."),
        (said(*TWO, on="1 March 2027"), "Choose a day from"),
        (said(*TWO, pupils=""), "Say how many pupils."),
        (said(("x" * 9000, 2)), "at most 100 characters"),
        (
            said(("Amelia Hart says it helps", 2), **{"theme_0-seen": ""}),
            "To keep it as it is, save it again.",
        ),
    ],
)
def test_what_cannot_be_has_a_sentence_and_nothing_is_lost(
    year: SchoolYear, client_of: ClientOf, sent: dict[str, Any], sentence: str
) -> None:
    page = client_of("priya").post(WRITE, sent)
    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert page.context["form"].data["prompt"] == sent["prompt"]
    assert not PupilVoice.objects.exists()


def test_a_result_is_entered_by_hand_and_changed(year: SchoolYear, client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    tomasz.post(RESULT, by_hand())
    result = EvaluationResult.objects.get()
    assert (result.item.key if result.item else "", result.level, result.n) == ("l4", "L4", 8)
    address = f"{HOME}results/{result.key}/"
    opened = tomasz.get(address)
    version = opened.context["form"]["version"].initial
    tomasz.post(address, by_hand(what_to_change="More models", version=version))
    stale = tomasz.post(address, by_hand(finding="In no room", version=version))
    assert "Somebody else has saved this" in stale.content.decode()
    result.refresh_from_db()
    assert (result.finding, result.what_to_change) == ("In use in most rooms", "More models")
    # Without a planned look, the level is asked for.
    other = f"{HOME}programmes/pr1/result/"
    assert "What does it answer?" in tomasz.get(other).content.decode()
    tomasz.post(other, by_hand(level="L2"))
    assert EvaluationResult.objects.filter(item=None, level="L2").count() == 1


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"finding": ""}, "Say in a sentence what came out."),
        ({"n": "-2"}, "Write a number from 1 on"),
        ({"uptake_percent": "101"}, "less than or equal to 100"),
        ({"done_on": "1 March 2027"}, "Choose a day from"),
        ({"sources": ["rumour"]}, "rumour"),
    ],
)
def test_a_result_that_cannot_be_has_a_sentence(
    year: SchoolYear, client_of: ClientOf, more: dict[str, Any], sentence: str
) -> None:
    page = client_of("tomasz").post(RESULT, by_hand(**more))
    assert sentence in page.content.decode()
    assert not EvaluationResult.objects.exists()


def test_each_look_leads_to_its_form(year: SchoolYear, client_of: ClientOf) -> None:
    tomasz, priya = client_of("tomasz"), client_of("priya")
    led = {
        key: tomasz.get(f"{LOOKS}{key}/").headers["Location"].removeprefix(f"{LOOKS}{key}/")
        for key in ("l1", "l2", "l3", "l4")
    }
    assert led == {"l1": "ask/", "l2": "explain-back/", "l3": "ask/", "l4": "use/"}
    # Pupils are measured class by class: its teacher is led straight to the figure.
    assert priya.get(f"{LOOKS}pr1-l5/").headers["Location"] == f"{HOME}measures/main-point/end/"
    assert "All classes together" in tomasz.get(f"{LOOKS}pr1-l5/").content.decode()
    assert priya.get(f"{LOOKS}l1/").status_code == 403
