"""Arranging coaching: all pairs by where they stand, an offer, a hand-over, an end."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import is_party
from goldenthread.practice.access.pairs import pairs_arrangeable_by
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.actions.end_pair import end_pair
from goldenthread.practice.actions.hand_over_pair import hand_over_pair
from goldenthread.practice.actions.offer_pair import offer_pair
from goldenthread.practice.actions.pause_pair import pause_pair, resume_pair
from goldenthread.practice.coaching_addresses import address, crumbs
from goldenthread.practice.coaching_forms import (
    ChooseCoacheeForm,
    EndForm,
    HandOverForm,
    OfferForm,
)
from goldenthread.practice.models import CoachingPair
from goldenthread.practice.queries.coach_choices import CoachChoice, list_choices_for
from goldenthread.practice.queries.coaching_pairs import get_pairs_page, list_staff
from goldenthread.practice.views.coaching_home import open_pair, other_of
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import PairState
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def list_page(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = arranging(request, school_slug, year)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "page": get_pairs_page(at_hand, accounts.today()),
        "crumbs": crumbs(at_hand),
    }
    return render(request, "practice/coaching_pairs.html", context)


@either
def offer(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """First who is coached, in the address; then by whom and how."""
    at_hand = arranging(request, school_slug, year)
    staff = list_staff(at_hand, accounts.today())
    key = request.GET.get("coachee", "")
    coachee = next((person for person in staff if person.key == key), None)
    if coachee is None:
        asked = ChooseCoacheeForm(request.GET if key else None, staff=staff)
        context = {
            "school": at_hand.school,
            "year": at_hand,
            "form": asked,
            "crumbs": crumbs(at_hand, ("All pairs", address("pairs", at_hand))),
        }
        return render(request, "practice/coaching_offer.html", context)
    page = FormPage(
        title=f"Offer {coachee.name} a coach",
        in_tab="Offer somebody a coach",
        back=address("pairs", at_hand),
        crumbs=crumbs(at_hand, ("All pairs", address("pairs", at_hand))),
        lead="It begins when both have said yes. Either may say no, and nobody asks why.",
        button="Offer it",
        saved=f"{coachee.name} and the coach are asked. It begins when both have said yes.",
    )
    return _offer(request, at_hand, coachee, page)


@either
def ask(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """A member of staff asks somebody to coach them."""
    own = get_practitioner(request.user, school_slug, year)
    page = FormPage(
        title="Ask for a coach",
        back=address("home", own.year),
        crumbs=crumbs(own.year),
        lead="It begins when the coach has said yes. What you write there is for the two of you.",
        button="Ask",
        saved="The coach is asked.",
    )
    return _offer(request, own.year, own.person, page)


@either
def hand_over(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Another coach, chosen by the coachee or by whoever arranges coaching."""
    pair, user = _arrangeable(request, school_slug, year, key)
    party = is_party(user, pair)
    able, ruled_out = list_choices_for(pair.coachee, pair.year, accounts.today())
    able = [choice for choice in able if choice.person.pk != pair.coach_id]
    form = HandOverForm(typed_in(request), choices=able, is_party=party)
    page = FormPage(
        title="Choose another coach" if party else f"Hand {pair.coachee.name} over",
        in_tab="Choose another coach",
        back=address("home" if party else "pairs", pair.year),
        crumbs=crumbs(pair.year),
        lead=_lead(
            f"The pair with {pair.coach.name} ends today, and the new coach is asked. What was "
            f"written stays with {'you' if party else 'the coachee'}: the new coach begins with "
            "an empty page.",
            able,
            ruled_out,
        ),
        button="Hand over",
        saved="The pair has ended, and the new coach is asked.",
    )

    def save() -> None:
        coach = _chosen(able, form.cleaned_data["coach"])
        thanks = form.cleaned_data.get("thanks", "")
        hand_over_pair(pair, coach, thanks=thanks, actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def end(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """The end of a pair, by one of the two."""
    own, pair, user = open_pair(request, school_slug, year, key)
    form = EndForm(typed_in(request), is_party=True)
    stays = "you" if pair.coachee_id == own.person.pk else pair.coachee.name
    page = FormPage(
        title=f"End coaching with {other_of(own, pair)}?",
        in_tab="End coaching?",
        back=address("home", own.year),
        crumbs=crumbs(own.year),
        lead=f"What was written stays with {stays}. Whoever wants to may say thank you.",
        button="End it",
        saved="The pair has ended.",
    )

    def save() -> None:
        end_pair(pair, thanks=form.cleaned_data["thanks"], actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def end_for_them(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """The end of a pair, by whoever arranges coaching; asked first."""
    at_hand = arranging(request, school_slug, year)
    assert isinstance(request.user, User)
    user, pair = request.user, get_pair(request.user, at_hand, key)
    page = FormPage(
        title=f"End the pair of {pair.coachee.name} and {pair.coach.name}?",
        in_tab="End a pair?",
        back=address("pairs", at_hand),
        crumbs=crumbs(at_hand, ("All pairs", address("pairs", at_hand))),
        lead=f"What was written stays with {pair.coachee.name}. The coach reads nothing any more.",
        button="End the pair",
        saved="The pair has ended.",
    )
    return answer_question(request, page, lambda: end_pair(pair, actor=user, at=accounts.now()))


@require_POST
def change(request: HttpRequest, school_slug: str, year: str, key: str, word: str) -> HttpResponse:
    """Pause or resume by whoever arranges coaching."""
    at_hand = arranging(request, school_slug, year)
    assert isinstance(request.user, User)
    pair = get_pair(request.user, at_hand, key)
    action = {"pause": pause_pair, "resume": resume_pair}.get(word)
    if action is None:
        raise Http404
    try:
        action(pair, actor=request.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect(address("pairs", at_hand))


def _offer(request: HttpRequest, year: SchoolYear, coachee: Person, page: FormPage) -> HttpResponse:
    assert isinstance(request.user, User)
    user, today = request.user, accounts.today()
    able, ruled_out = list_choices_for(coachee, year, today)
    programmes = list(Programme.objects.filter(school=year.school, year=year).order_by("code"))
    form = OfferForm(typed_in(request), choices=able, programmes=programmes)

    def save() -> None:
        typed = form.cleaned_data
        offer_pair(
            _chosen(able, typed["coach"]),
            coachee,
            year,
            programme=next((p for p in programmes if p.key == typed["programme"]), None),
            spectrum=typed["spectrum"],
            cadence_weeks=typed["cadence_weeks"],
            preset=typed["preset"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, replace(page, lead=_lead(page.lead, able, ruled_out)), save)


def _lead(text: str, able: list[CoachChoice], ruled_out: list[CoachChoice]) -> str:
    reasons = " ".join(choice.ruled_out for choice in ruled_out)
    if not able:
        text = f"{text} No coach can be chosen now."
    return f"{text} Not in the list: {reasons}" if reasons else text


def _chosen(able: list[CoachChoice], key: str) -> Person:
    return next(choice.person for choice in able if choice.person.key == key)


def arranging(request: HttpRequest, school_slug: str, year: str) -> SchoolYear:
    return accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_COACHING_PAIRS)


def _arrangeable(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> tuple[CoachingPair, User]:
    assert isinstance(request.user, User)
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PEOPLE_LIST)
    pair = get_pair(request.user, at_hand, key)
    if pair.state == PairState.ENDED:
        raise PermissionDenied("This pair has ended. Ask for a coach on the Coaching page.")
    return pair, request.user


def get_pair(user: User, year: SchoolYear, key: str) -> CoachingPair:
    rows = pairs_arrangeable_by(user, year).select_related("coach", "coachee", "programme")
    pair = rows.filter(key=key).first()
    if pair is None:
        raise Http404
    pair.school, pair.year = year.school, year
    return pair
