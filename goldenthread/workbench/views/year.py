"""The Year page: the weave, the time ledger and the free periods."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.findings import public as findings
from goldenthread.people import public as people
from goldenthread.snapshot.words import Stream
from goldenthread.workbench.queries.free_periods import read_free_periods
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.time_ledger import draw_full_time_ledger, draw_own_ledger
from goldenthread.workbench.queries.year_weave import draw_year, get_weave_snapshot


@require_safe
def year(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """The year in three streams. Whoever may not see the whole calendar sees what concerns them."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_OWN_CALENDAR)
    school, user = at_hand.school, request.user
    sees_all = accounts.may(user, school, Ability.VIEW_CALENDAR)
    person = people.Person.objects.filter(school=school, user=user.pk).first()
    opened = request.GET.get("open", "")
    snapshot = get_weave_snapshot(at_hand)
    marks = marks_of(snapshot)
    only = None if sees_all else (person.key if person else "")
    if accounts.may(user, school, Ability.VIEW_TIME_LEDGER):
        ledger = draw_full_time_ledger(at_hand)
    else:
        ledger = draw_own_ledger(at_hand, person) if person else None
    context = {
        "year": at_hand,
        "sees_all": sees_all,
        "weave": draw_year(
            snapshot,
            at_hand,
            accounts.today(),
            marks=marks,
            opened=opened if opened in set(Stream) else "",
            person=only,
            found=findings.findings_by_subject(user, at_hand),
        )
        if snapshot.terms
        else None,
        "marks": list(marks.values()),
        "ledger": ledger,
        "free": read_free_periods(at_hand) if sees_all else None,
        "may_import": accounts.may(user, school, Ability.IMPORT_FOLDER),
    }
    return render(request, "workbench/year.html", context)
