"""The listening points of a year, and what waits for the reader's own answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.people.public import Person
from goldenthread.surveys.access.running import may_run
from goldenthread.surveys.queries.survey_list import get_listening_year
from goldenthread.surveys.queries.waiting import open_surveys_for
from goldenthread.surveys.views.at_hand import AtHand, get_at_hand


@require_safe
def list_surveys(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "listening": get_listening_year(at_hand.user, at_hand.year, accounts.today()),
        "may_run": may_run(at_hand.user, at_hand.year.school),
        "open_to_me": _open_to_me(at_hand),
    }
    return render(request, "surveys/list.html", context)


def _open_to_me(at_hand: AtHand) -> list[tuple[str, str]]:
    """Title and address of each survey that waits for the reader, who may be of no staff list."""
    user, school = at_hand.user, at_hand.year.school
    person = Person.objects.filter(school=school, user=user).first()
    if person is None or not accounts.is_member_of_staff(user, school):
        return []
    return [
        (
            one.title,
            reverse(
                "answer:own",
                kwargs={"school_slug": school.slug, "year": one.year, "key": one.key},
            ),
        )
        for one in open_surveys_for(person)
    ]
