"""The practice home: my step, my pairs, my team's next session, visits, enquiry."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.queries.home import list_home_cards


@require_safe
def home(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    cards = list_home_cards(own.person, own.year, accounts.today())
    return render(request, "practice/home.html", {"school": own.year.school, "cards": cards})
