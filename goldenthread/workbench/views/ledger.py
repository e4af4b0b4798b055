"""The page of one person's directed time: entry by entry, against their own limit."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, School, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.ui.templatetags.ui import ErrorLine
from goldenthread.workbench.ledger_forms import EntryForm, NewEntryForm, errors_of
from goldenthread.workbench.queries.person_ledger import list_entries, read_person_ledger
from goldenthread.years import public as years


@require_http_methods(["GET", "HEAD", "POST"])
def ledger(request: HttpRequest, school_slug: str, year: str, person: str) -> HttpResponse:
    """Whoever keeps the calendar changes all entries at once; leaders and the person read them."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_OWN_CALENDAR)
    school, user = at_hand.school, request.user
    assert isinstance(user, User)
    whose = _get_person(user, school, person)
    is_sent = request.method == "POST"
    if is_sent:
        accounts.require(user, school, Ability.EDIT_CALENDAR)
    entries = list_entries(at_hand, whose)
    sent = request.POST if is_sent else None
    rows = [EntryForm(sent, row) for row in entries]
    new = NewEntryForm(sent, entries)
    every: list[EntryForm | NewEntryForm] = [*rows, new]
    errors = errors_of(every) if is_sent else []
    if is_sent and not errors:
        asked = [line for form in every if (line := form.line()) is not None]
        try:
            has_changed = years.write_ledger(at_hand, whose, asked, actor=user, at=accounts.now())
        except Refusal as refusal:
            errors = [ErrorLine(str(refusal), "")]
        else:
            if has_changed:
                now = read_person_ledger(at_hand, whose, list_entries(at_hand, whose))
                messages.success(request, f"Saved. {whose.name} has {now.sum_in_words}")
            else:
                messages.info(request, "Nothing differs from how the ledger stands.")
            return redirect("workbench:ledger", school_slug, year, person)
    context = {
        "year": at_hand,
        "person": whose,
        "is_own": whose.user_id == user.pk,
        "may_edit": accounts.may(user, school, Ability.EDIT_CALENDAR),
        "ledger": read_person_ledger(at_hand, whose, entries),
        "rows": rows,
        "new": new,
        "errors": errors,
    }
    return render(request, "workbench/ledger.html", context)


def _get_person(user: User, school: School, key: str) -> Person:
    """The person, whose own page it may be; that somebody else looked is noted for them.

    Whoever may not read others' time is refused before they learn who works here.
    """
    found = Person.objects.filter(school=school, key=key).first()
    if found is not None and found.user_id == user.pk:
        return found
    accounts.require(user, school, Ability.VIEW_TIME_LEDGER)
    if found is None:
        raise Http404
    accounts.record_opening(
        "directed time",
        f"person:{found.key}",
        school=school,
        reader=user,
        on=accounts.today(),
    )
    return found
