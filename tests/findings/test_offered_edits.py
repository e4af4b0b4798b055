"""An offered edit writes what was shown, once, by whoever may, and can be taken back."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.evaluation.public import EvaluationItem
from goldenthread.findings.actions.apply_offer import PlanHasMoved, apply_offer
from goldenthread.findings.actions.undo_offer import TouchedSince, UndoneAlready, undo_offer
from goldenthread.findings.models import AppliedOffer, Finding
from goldenthread.people.public import Person
from goldenthread.practice.public import CoachingPair
from goldenthread.programmes.public import Activity, ActivityLink, Participation, Programme
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.findings.stored_years import AT, LATER, check, store

type ClientOf = Callable[[str], Client]
type Commit = Callable[..., Any]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    """A twilight that stops at the hall door, a boss who coaches, a plan that stops at smiles."""
    plan = SmallPlan().people("dan-kowalczyk", "priya-nair")
    plan.person("ellie-marsh", line_manager="dan-kowalczyk", email=cast.denise.email)
    plan.priority("reading").programme("pr1", priority="reading", lead="priya-nair")
    plan.priority("thinking", code="P2")
    plan.team("english", "priya-nair", "ellie-marsh", leader="priya-nair")
    plan.add(r.TargetGroup(id="band", label="Year 8 lower reading band", size=62))
    plan.add(
        r.Coach(person="priya-nair", protected_minutes=120, trained_on=dt.date(2026, 3, 12)),
        r.EvaluationItem(
            id="l1", programme="pr1", level="L1", stage="early", due_on=dt.date(2026, 9, 7)
        ),
    )
    plan.pair("dan-kowalczyk", "ellie-marsh", starts_on=dt.date(2027, 1, 11))
    launch = dt.date(2027, 2, 4)
    plan.activity(
        "launch",
        on=launch,
        stream="whole-school",
        programme="pr1",
        group="everyone",
        title="Launch",
    )
    plan.activity(
        "slot",
        on=dt.date(2027, 2, 23),
        team="english",
        title="Look at work",
        priority="thinking",
        uses_learning_slot=True,
    )
    plan.activity("webinar", "ellie-marsh", on=launch, stream="individual", title="Webinar")
    year = store(plan, cast.ashmoor)
    Person.objects.filter(key="ellie-marsh").update(user=cast.denise)
    Person.objects.filter(key="dan-kowalczyk").update(user=cast.imran)
    check(year)
    return year


def finding_of(code: str) -> Finding:
    return Finding.objects.select_related("school", "year__school").get(code=code)


def mark_of(code: str, beginning: str = "") -> str:
    offers = finding_of(code).offers
    return next(str(one["mark"]) for one in offers if one["words"].startswith(beginning))


def apply(cast: Cast, code: str, who: str = "tomasz", beginning: str = "") -> AppliedOffer:
    mark = mark_of(code, beginning)
    return apply_offer(finding_of(code), mark, actor=cast.people[who], at=AT, today=TODAY)


def test_a_return_is_written_checked_and_taken_back(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        applied = apply(cast, "STR001")
    assert len(callbacks) == 1
    assert finding_of("STR001").fixed_at is not None
    new = Activity.objects.get(title="Return to Launch")
    assert (new.minutes, new.state, new.team.key, new.programme.key) == (  # type: ignore[union-attr]
        *(20, "planned"),
        *("english", "pr1"),
    )
    assert ActivityLink.objects.get().key == f"{new.key}|follows|launch"
    assert Activity.objects.get(key="slot").minutes == 40
    assert (applied.applied_by, applied.undone_at) == ("Tomasz Wilk", None)
    with django_capture_on_commit_callbacks(execute=True):
        undo_offer(applied, actor=cast.tomasz, at=LATER)
    assert not Activity.objects.filter(pk=new.pk).exists()
    assert Activity.objects.get(key="slot").minutes == 60
    assert finding_of("STR001").fixed_at is None
    assert AppliedOffer.objects.get().undone_at == LATER
    with pytest.raises(UndoneAlready):
        undo_offer(applied, actor=cast.tomasz, at=LATER)


@pytest.mark.parametrize(
    ("code", "beginning"),
    [("EVA002", ""), ("NEE003", ""), ("FOC001", "Link"), ("FOC001", "Say that it is p")],
)
def test_each_kind_mends_its_finding_and_leaves_no_trace_when_taken_back(
    cast: Cast,
    year: SchoolYear,
    django_capture_on_commit_callbacks: Commit,
    code: str,
    beginning: str,
) -> None:
    def plan() -> list[object]:
        models = (Activity, Programme, EvaluationItem, CoachingPair)
        return [list(m.objects.order_by("pk").values()) for m in models]  # type: ignore[attr-defined]

    before = plan()
    with django_capture_on_commit_callbacks(execute=True):
        applied = apply(cast, code, beginning=beginning)
    assert finding_of(code).fixed_at is not None
    assert plan() != before
    undo_offer(applied, actor=cast.tomasz, at=LATER)
    assert plan() == before


def test_the_coachee_asks_for_another_coach_and_the_boss_may_not(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Commit
) -> None:
    with pytest.raises(PermissionDenied):
        apply(cast, "COA001", "imran")
    with django_capture_on_commit_callbacks(execute=True):
        applied = apply(cast, "COA001", "denise")
    assert list(
        CoachingPair.objects.order_by("key").values_list("coach__key", "state", "ends_on")
    ) == [("dan-kowalczyk", "ended", TODAY), ("priya-nair", "offered", None)]
    assert finding_of("COA001").fixed_at is not None
    undo_offer(applied, actor=cast.denise, at=LATER)
    pair = CoachingPair.objects.get()
    assert (pair.coach.key, pair.state, pair.ends_on) == ("dan-kowalczyk", "running", None)


def test_the_audit_log_names_nobody_of_a_pair(cast: Cast, year: SchoolYear) -> None:
    apply(cast, "COA001", "denise")
    logged = [
        f"{e.actor_name} {e.actor_user_id} {e.verb} {e.subject} {e.subject_name} {e.facts}"
        for e in AuditEvent.objects.filter(at=AT)
    ]
    assert len([line for line in logged if "coaching" in line or "COA001" in line]) == 3
    assert not re.search("dan|ellie|priya|denise", " ".join(logged), re.IGNORECASE)
    assert not AuditEvent.objects.filter(at=AT, actor_user_id=cast.denise.pk).exists()


@pytest.mark.parametrize("who", ["ruth", "tomasz"])
def test_a_finding_that_is_not_theirs_is_mended_by_no_leader(
    cast: Cast, year: SchoolYear, who: str
) -> None:
    with pytest.raises(PermissionDenied):
        apply(cast, "COA001", who)
    assert CoachingPair.objects.count() == 1


@pytest.mark.parametrize("who", ["priya", "aisha", "governor", "admin", "eve"])
def test_whoever_may_not_change_the_plan_writes_nothing(
    cast: Cast, year: SchoolYear, client_of: ClientOf, who: str
) -> None:
    finding = finding_of("STR001")
    answer = client_of(who).post(address(finding, "apply-offer"), {"mark": mark_of("STR001")})
    assert answer.status_code == 404
    assert not AppliedOffer.objects.exists()


def test_nothing_is_written_when_the_plan_has_moved(cast: Cast, year: SchoolYear) -> None:
    Activity.objects.filter(key="slot").update(title="Another title")
    with pytest.raises(PlanHasMoved):
        apply(cast, "STR001")
    assert not ActivityLink.objects.exists()


@pytest.mark.parametrize("touched", ["changed", "built on", "gone"])
def test_what_somebody_has_worked_on_is_not_taken_back(
    cast: Cast, year: SchoolYear, touched: str
) -> None:
    applied = apply(cast, "STR001")
    new = Activity.objects.filter(title="Return to Launch")
    if touched == "changed":
        new.update(facilitator=None, minutes=25)
    elif touched == "gone":
        new.get().delete()
    else:
        person = Person.objects.get(key="ellie-marsh")
        Participation.objects.create(
            school=year.school,
            year=year,
            key="ellie-marsh|x",
            person=person,
            activity=new.get(),
            state="attended",
        )
    with pytest.raises(TouchedSince):
        undo_offer(applied, actor=cast.tomasz, at=LATER)
    assert Activity.objects.get(key="slot").minutes == 40


def address(finding: Finding, page: str = "show-finding") -> str:
    kwargs = {"school_slug": finding.school.slug, "year": "2026-27", "key": finding.key}
    return reverse(f"findings:{page}", kwargs=kwargs)


def test_the_page_shows_what_will_be_written_and_then_what_was(
    cast: Cast,
    year: SchoolYear,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: Commit,
) -> None:
    finding, client = finding_of("STR001"), client_of("tomasz")
    line = "the last 20 of 60 minutes of “Look at work” become “Return to Launch”"
    page = client.get(address(finding)).content.decode()
    assert line in page
    assert "Add a 20-minute return in 1 team" in page
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address(finding, "apply-offer"), {"mark": mark_of("STR001")})
    page = client.get(address(finding)).content.decode()
    assert "This is fixed" in page
    assert "What was written" in page
    assert line in page
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address(finding, "undo-offer"))
    page = client.get(address(finding)).content.decode()
    assert "What was written, and taken back" in page
    assert "Have it written" in page


def test_the_check_page_offers_the_edit_beside_the_finding(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    url = reverse("findings:check", kwargs={"school_slug": "ashmoor-vale", "year": "2026-27"})
    leader = client_of("tomasz").get(f"{url}?rule=STR001").content.decode()
    assert address(finding_of("STR001"), "apply-offer") in leader
    assert "Ask Priya Nair to coach" not in client_of("tomasz").get(url).content.decode()
    assert "Ask Priya Nair to coach Ellie Marsh" in client_of("denise").get(url).content.decode()
    boss = client_of("imran").get(url).content.decode()
    assert "line-manages Ellie Marsh" in boss
    assert "Ask Priya Nair to coach" not in boss


def test_an_edit_that_is_no_more_is_refused_on_the_page(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    finding = finding_of("STR001")
    answer = client_of("tomasz").post(
        address(finding, "apply-offer"), {"mark": "0" * 16}, follow=True
    )
    assert "The plan has changed since this was offered" in answer.content.decode()


def test_a_missing_baseline_leads_to_its_form_filled_in(cast: Cast, client_of: ClientOf) -> None:
    plan = SmallPlan().priority("reading").programme("pr1", priority="reading")
    plan.add(
        r.Measure(
            id="point", priority="reading", name="Main point", kind="pupil-talk", direction="up"
        )
    )
    check(store(plan, cast.ashmoor))
    client = client_of("tomasz")
    page = client.get(address(finding_of("EVA001"))).content.decode()
    (url,) = re.findall(r'href="([^"]*as=late-baseline)"', page)
    form = client.get(url).context["form"]
    assert (form["kind"].value(), form["late"].value()) == ("baseline", True)
    assert "Enter the baseline of “Main point”" in page
