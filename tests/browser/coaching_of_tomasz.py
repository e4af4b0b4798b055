"""A pair in which the CPD leader is coached, so that one person sees every page of coaching."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from goldenthread.accounts.public import SchoolYear, SystemActor, User
from goldenthread.people.public import Person
from goldenthread.practice.actions.accept_pair import accept_pair
from goldenthread.practice.actions.offer_pair import offer_pair
from goldenthread.practice.actions.save_touchpoint_phase import save_words
from goldenthread.practice.actions.share_summary import share_summary
from goldenthread.practice.actions.start_touchpoint import start_touchpoint
from goldenthread.practice.models import CoachingPair, SharedSummary, SharedWords
from goldenthread.snapshot.words import SharedWith

AT = datetime(2027, 2, 5, 8, 0, tzinfo=ZoneInfo("Europe/London"))
ON = date(2027, 2, 5)
TOMASZ, COACH = "Tomasz Wilk", "Bea Marlowe"


def pair_of_tomasz() -> CoachingPair:
    """Bea Marlowe coaches Tomasz Wilk: a cycle is under way, and one summary is shared."""
    year = SchoolYear.objects.select_related("school").get(
        school__slug="ashmoor-vale", label="2026-27"
    )
    people = {row.name: row for row in Person.objects.filter(school=year.school)}
    user = User.objects.get(name=TOMASZ)
    kept = CoachingPair.objects.filter(year=year, coachee=people[TOMASZ]).first()
    if kept is not None:
        return kept
    pair = offer_pair(people[COACH], people[TOMASZ], year, actor=SystemActor("tests"), at=AT)
    accept_pair(pair, actor=user, at=AT)
    pair.agreement.coach_accepted_on = ON
    pair.agreement.save()
    CoachingPair.objects.filter(pk=pair.pk).update(state="running", starts_on=ON)
    pair.refresh_from_db()
    row = start_touchpoint(pair, ON, actor=user, at=AT)
    words = {"facts": "Boards came up together", "class_label": "9A"}
    save_words(row, words, None, looked=True, actor=user, at=AT)
    share_summary(
        pair,
        "What I learnt about waiting",
        people["Priya Nair"],
        shared_with=SharedWith.COLLEAGUE,
        actor=user,
        at=AT,
    )
    return pair


def key_of_the_pair() -> str:
    return pair_of_tomasz().key


def number_of_the_summary() -> int:
    return SharedSummary.objects.get(pair=pair_of_tomasz()).pk


def number_shown_to_tomasz() -> int:
    """A summary of somebody else that Tomasz Wilk may read."""
    row = SharedWords.objects.exclude(shared_summary__pair=pair_of_tomasz()).first()
    assert row is not None
    row.shown_to = Person.objects.get(name=TOMASZ)
    row.save()
    return row.shared_summary_id
