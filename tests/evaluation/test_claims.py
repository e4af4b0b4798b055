"""A claim that goes too far is told so before it is saved, and is checked by somebody else."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test.client import Client

from goldenthread.accounts.types import Role
from goldenthread.evaluation.models import Claim
from goldenthread.findings.public import Finding
from goldenthread.programmes.public import Programme
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
CLAIMS = "/schools/ashmoor-vale/2026-27/impact/claims/"


def claimed(**more: Any) -> dict[str, Any]:
    return {
        "programme": Programme.objects.get(key="pr1").pk,
        "wording": "27 of 62 state the main point, 11 in September",
        "strength": "weak",
        "sources": ["pupil-measure", "pupil-voice"],
        "n": 62,
        "caution": "No comparison group",
        **more,
    }


def told_in(page: str) -> str:
    return page.split('name="told" value="')[1].split('"')[0].replace("&#x27;", "'")


def test_a_claim_within_what_the_measures_allow_is_saved_at_once(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    head = client_of("ruth")
    assert "A hint that it got better." in head.get(f"{CLAIMS}new/").content.decode()
    assert head.post(f"{CLAIMS}new/", claimed()).status_code == 302
    claim = Claim.objects.get()
    assert (claim.strength, claim.n, claim.reviewed_by) == ("weak", 62, None)


@pytest.mark.django_db(transaction=True)
def test_a_claim_too_strong_is_told_so_once_then_kept_with_its_finding_open(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    head = client_of("ruth")
    bold = claimed(strength="strong", sources=["tally"], n=24, is_percentage="on", caution="")
    page = head.post(f"{CLAIMS}new/", bold).content.decode()
    assert "is claimed as strong; the most that the measures allow is “hint”" in page
    assert "claims strong impact on 1 kind of evidence" in page
    assert "gives a percentage of 24 pupils without a caution" in page
    assert not Claim.objects.exists()
    assert head.post(f"{CLAIMS}new/", bold | {"told": told_in(page)}).status_code == 302
    claim = Claim.objects.get()
    found = Finding.objects.filter(code="EVA006", fixed_at=None, subject_key=claim.key)
    assert found.count() == 1


def test_whoever_wrote_it_cannot_check_it_and_a_change_asks_for_a_new_check(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, small_plan().snapshot())
    ruth, tomasz = client_of("ruth"), client_of("tomasz")
    ruth.post(f"{CLAIMS}new/", claimed())
    claim = Claim.objects.get()
    check, edit = f"{CLAIMS}{claim.key}/check/", f"{CLAIMS}{claim.key}/edit/"
    assert "I have checked it" not in ruth.get(edit).content.decode()
    assert ruth.post(check, {"as-read": claim.wording}).status_code == 403
    # Somebody else reads it while the words change under their eyes.
    page = tomasz.get(edit).content.decode()
    assert "I have checked it" in page
    tomasz.post(check, {"as-read": "Other words"})
    assert Claim.objects.get().reviewed_by is None
    tomasz.post(check, {"as-read": claim.wording})
    checked = Claim.objects.get().reviewed_by
    assert checked is not None
    assert checked.key == "tomasz-wilk"
    version = ruth.get(edit).content.decode().split('name="version" value="')[1].split('"')[0]
    ruth.post(edit, claimed(wording="28 of 62 do", version=version))
    assert (Claim.objects.get().wording, Claim.objects.get().reviewed_by) == ("28 of 62 do", None)


@pytest.mark.walls
def test_claims_are_written_by_those_who_record_evaluations(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    answers = {who: client_of(who).get(f"{CLAIMS}new/").status_code for who in ("priya", "eve")}
    assert answers == {"priya": 403, "eve": 404}
