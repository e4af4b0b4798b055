"""A pair is offered, accepted, rests, ends and is handed over; the boss never coaches."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoCaptureOnCommitCallbacks

from goldenthread.accounts.public import SystemActor
from goldenthread.appraisal.public import Appraisal
from goldenthread.people.public import Post
from goldenthread.practice.access.coaching import can_read_pair
from goldenthread.practice.access.steps import can_coach_read
from goldenthread.practice.actions.accept_pair import NotOffered, accept_pair
from goldenthread.practice.actions.decline_pair import decline_pair
from goldenthread.practice.actions.end_pair import end_pair
from goldenthread.practice.actions.flag_pairs_to_hand_over import flag_pairs_to_hand_over
from goldenthread.practice.actions.hand_over_pair import hand_over_pair
from goldenthread.practice.actions.offer_pair import CannotCoach, HasACoach, offer_pair
from goldenthread.practice.actions.pause_pair import NotRunning, pause_pair, resume_pair
from goldenthread.practice.models import CoachingPair, PairAgreement
from goldenthread.practice.queries.coach_choices import list_choices_for
from goldenthread.practice.queries.coaching_home import get_home
from tests.cast import Cast
from tests.practice.coaching_cast import (
    AT,
    TODAY,
    bring_in_coaching,
    coaching_plan,
    pair_of,
    person,
)
from tests.year import bring_in

pytestmark = pytest.mark.usefixtures("_on_the_demo_day")
HAND_OVER_DAY = date(2027, 2, 26)


@pytest.fixture
def _on_the_demo_day(settings: object) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]


def make_boss(pair: CoachingPair) -> None:
    Post.objects.filter(person=pair.coachee).update(line_manager=pair.coach)


def test_a_pair_runs_when_both_have_said_yes(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    imran, priya = person(year, "imran-sadiq"), person(year, "priya-nair")
    pair = offer_pair(imran, priya, year, actor=cast.tomasz, at=AT)
    states = [pair.state]
    accept_pair(pair, actor=cast.imran, at=AT)
    accept_pair(pair, actor=cast.imran, at=AT)
    states.append(pair_of(year, pair.key).state)
    accept_pair(pair, actor=cast.priya, at=AT)
    now = pair_of(year, pair.key)
    assert [*states, now.state, now.starts_on] == ["offered", "offered", "running", TODAY]
    with pytest.raises(NotOffered):
        decline_pair(now, actor=cast.priya, at=AT)


def test_a_coachee_who_asks_has_said_yes(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    imran, priya = person(year, "imran-sadiq"), person(year, "priya-nair")
    pair = offer_pair(imran, priya, year, actor=cast.priya, at=AT)
    accept_pair(pair, actor=cast.imran, at=AT)
    assert pair_of(year, pair.key).state == "running"


def test_nobody_else_answers_for_a_pair(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    imran, priya = person(year, "imran-sadiq"), person(year, "priya-nair")
    with pytest.raises(PermissionDenied):
        offer_pair(imran, priya, year, actor=cast.imran, at=AT)
    pair = offer_pair(imran, priya, year, actor=cast.tomasz, at=AT)
    for stranger in (cast.tomasz, cast.ruth, cast.eve):
        with pytest.raises(PermissionDenied):
            accept_pair(pair, actor=stranger, at=AT)
    decline_pair(pair, actor=cast.priya, at=AT)
    assert pair_of(year, pair.key).state == "ended"


@pytest.mark.parametrize(
    ("coach", "coachee", "reason"),
    [
        ("aisha-rahman", "priya-nair", "Aisha Rahman line-manages or appraises Priya Nair."),
        ("imran-sadiq", "imran-sadiq", "Nobody coaches themselves."),
        (
            "denise-obi",
            "imran-sadiq",
            "Imran Sadiq coaches Denise Obi: coaching goes one way.",
        ),
    ],
)
def test_what_speaks_against_a_pair_is_said(
    cast: Cast, coach: str, coachee: str, reason: str
) -> None:
    year = bring_in_coaching(cast)
    with pytest.raises(CannotCoach, match=reason):
        offer_pair(person(year, coach), person(year, coachee), year, actor=cast.tomasz, at=AT)


def test_an_appraiser_of_this_year_does_not_coach(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    imran, priya = person(year, "imran-sadiq"), person(year, "priya-nair")
    Appraisal.objects.create(school=year.school, year=year, key="a", person=priya, appraiser=imran)
    with pytest.raises(CannotCoach):
        offer_pair(imran, priya, year, actor=cast.tomasz, at=AT)


def test_the_lines_are_looked_at_again_at_acceptance_and_when_a_pair_goes_on(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    offered = offer_pair(
        person(year, "imran-sadiq"), person(year, "priya-nair"), year, actor=cast.tomasz, at=AT
    )
    resting = pair_of(year)
    pause_pair(resting, actor=cast.denise, at=AT)
    for pair in (offered, resting):
        make_boss(pair)
    with pytest.raises(CannotCoach):
        accept_pair(offered, actor=cast.priya, at=AT)
    with pytest.raises(CannotCoach):
        resume_pair(resting, actor=cast.denise, at=AT)


def test_a_pair_rests_and_goes_on(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    pair = pair_of(year)
    pause_pair(pair, actor=cast.denise, at=AT)
    pause_pair(pair, actor=cast.imran, at=AT)
    assert pair_of(year).state == "paused"
    resume_pair(pair, actor=cast.imran, at=AT)
    assert pair_of(year).state == "running"
    end_pair(pair, actor=cast.denise, at=AT)
    with pytest.raises(NotRunning):
        pause_pair(pair, actor=cast.denise, at=AT)


def test_one_coach_at_a_time(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    with pytest.raises(HasACoach, match="Denise Obi and Imran Sadiq are a pair"):
        offer_pair(
            person(year, "priya-nair"), person(year, "denise-obi"), year, actor=cast.tomasz, at=AT
        )


def test_choices_show_who_has_room_and_why_others_cannot(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    able, ruled_out = list_choices_for(person(year, "priya-nair"), year, TODAY)
    assert [choice.words for choice in able] == [
        "Imran Sadiq (185 minutes a fortnight free)",
    ]
    assert [(choice.person.key, choice.ruled_out) for choice in ruled_out] == [
        ("aisha-rahman", "Aisha Rahman line-manages or appraises Priya Nair."),
    ]


def test_who_becomes_the_boss_reads_nothing_from_then_on_and_ten_school_days_are_given(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    from goldenthread.people.actions.write_post import write_post

    year = bring_in_coaching(cast)
    pair = pair_of(year)
    assert can_read_pair(pair.coach, pair, TODAY)
    post = Post.objects.select_related("person", "school").get(person=pair.coachee)
    names = ("job_title", "staff_group", "fte", "appraiser", "starts_on", "ends_on")
    values = {name: getattr(post, name) for name in names} | {"line_manager": pair.coach}
    with django_capture_on_commit_callbacks(execute=True):
        write_post(post, values, actor=cast.ruth, at=AT)
    assert not can_read_pair(pair.coach, pair, TODAY)
    assert can_read_pair(pair.coachee, pair, TODAY)
    assert PairAgreement.objects.get(pair=pair).hand_over_by == HAND_OVER_DAY
    for who in ("imran-sadiq", "denise-obi"):
        line = get_home(person(year, who), year, TODAY).pairs[0]
        assert line.notice.endswith("by 26 February 2027.")
    values["line_manager"] = None
    with django_capture_on_commit_callbacks(execute=True):
        write_post(post, values, actor=cast.ruth, at=AT)
    assert PairAgreement.objects.get(pair=pair).hand_over_by is None


def test_a_second_look_does_not_move_the_day(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    make_boss(pair_of(year))
    assert flag_pairs_to_hand_over(year, on=TODAY) == 1
    assert flag_pairs_to_hand_over(year, on=TODAY + timedelta(days=3)) == 1
    assert PairAgreement.objects.get().hand_over_by == HAND_OVER_DAY


def test_a_coach_who_has_left_is_to_be_replaced(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    pair = pair_of(year)
    pair.coach.left_on = date(2027, 1, 29)
    pair.coach.save()
    assert flag_pairs_to_hand_over(year, on=TODAY) == 1
    assert not can_read_pair(pair.coach, pair, TODAY)


def test_the_coachee_hands_over_and_past_notes_stay_closed_to_the_new_coach(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    pair = pair_of(year)
    Post.objects.filter(person=pair.coachee).update(line_manager=None)
    with pytest.raises(PermissionDenied):
        hand_over_pair(pair, person(year, "priya-nair"), actor=cast.imran, at=AT)
    new = hand_over_pair(
        pair, person(year, "priya-nair"), thanks="Thank you.", actor=cast.denise, at=AT
    )
    old = pair_of(year)
    assert (old.state, old.ends_on, new.state) == ("ended", TODAY, "offered")
    assert PairAgreement.objects.get(pair=old).words["thanks"] == "Thank you."
    assert not can_read_pair(new.coach, old, TODAY)
    assert not can_read_pair(old.coach, old, TODAY)
    assert can_read_pair(new.coach, new, TODAY)


def test_a_hand_over_that_cannot_be_leaves_the_old_pair(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    with pytest.raises(CannotCoach):
        hand_over_pair(pair_of(year), person(year, "denise-obi"), actor=SystemActor("tests"), at=AT)
    assert pair_of(year).state == "running"


def test_an_appraiser_whose_pair_is_flagged_reads_no_step(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    pair = pair_of(year)
    assert can_coach_read(pair, TODAY)
    Appraisal.objects.create(
        school=year.school, year=year, key="a", person=pair.coachee, appraiser=pair.coach
    )
    flag_pairs_to_hand_over(year, on=TODAY)
    assert not can_coach_read(pair, TODAY)


def test_an_import_that_makes_a_coach_the_boss_is_noticed(cast: Cast) -> None:
    plan = coaching_plan()
    bring_in_coaching(cast, plan)
    snapshot = plan.snapshot()
    posts = tuple(
        replace(post, line_manager="imran-sadiq") if post.person == "denise-obi" else post
        for post in snapshot.posts
    )
    bring_in(cast, replace(snapshot, posts=posts))
    assert PairAgreement.objects.get().hand_over_by == HAND_OVER_DAY
