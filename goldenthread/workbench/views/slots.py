"""The slots page: when each team meets through the year, and what that does to people's time."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people import public as people
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.threads import public as threads
from goldenthread.ui.templatetags.ui import ErrorLine
from goldenthread.workbench.slots.changed import list_changed
from goldenthread.workbench.slots.effect import work_out
from goldenthread.workbench.slots.forms import SlotForm, asked_in
from goldenthread.workbench.slots.save import save_slots, say_saved, say_settled
from goldenthread.workbench.slots.standing import Standing, list_standing

TABLES = (
    *("terms", "days", "periods", "people", "posts", "leave", "working_hours"),
    *("teams", "team_members", "activities", "activity_audience", "ledger"),
)
# So a script asks for a part of the page alone.
PART = "HX-Request"


@require_http_methods(["GET", "HEAD", "POST"])
def slots(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Whoever keeps the calendar changes all slots at once; a team leader reads their team's."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_OWN_CALENDAR)
    school, user = at_hand.school, request.user
    assert isinstance(user, User)
    may_edit = accounts.may(user, school, Ability.EDIT_CALENDAR)
    sees_time = accounts.may(user, school, Ability.VIEW_TIME_LEDGER)
    if not sees_time:
        accounts.require(user, school, Ability.EDIT_TEAM_CALENDAR)
    is_sent = request.method == "POST"
    if is_sent:
        accounts.require(user, school, Ability.EDIT_CALENDAR)
    today = accounts.today()
    snapshot = threads.get_snapshot(at_hand, only=TABLES)
    standing = list_standing(snapshot, today)
    if not sees_time:
        standing = _own(snapshot, standing, user, at_hand)
    rows = [
        SlotForm(request.POST if is_sent else None, standing=one, snapshot=snapshot)
        for one in standing
    ]
    changed = list_changed(snapshot.calendar, standing, asked_in(rows) if is_sent else {}, today)
    effect = work_out(snapshot, standing, changed, today) if sees_time else None
    errors = [
        ErrorLine(str(error), f"id_{row.prefix}-{name}")
        for row in rows
        if is_sent
        for name, found in row.errors.items()
        for error in found
    ]
    context = {
        "year": at_hand,
        "rows": rows,
        "wrong": next((row for row in rows if is_sent and row.errors), None),
        "errors": errors,
        "effect": effect,
        "changed": changed,
        "is_worked_out": is_sent,
        "settled": say_settled(stay)
        if (stay := [one.standing for one in changed if one.standing.settled])
        else "",
        "may_edit": may_edit,
        "has_terms": bool(snapshot.terms),
        "periods": sorted({row.period for row in snapshot.periods}),
        "two_weeks": snapshot.calendar.timetable_weeks == 2,
    }
    if is_sent and request.headers.get(PART):
        return render(request, "workbench/slots.html#effect", context)
    if is_sent and "work-out" not in request.POST and not errors and effect:
        if not changed:
            messages.info(request, "Nothing differs from how the slots stand.")
            return redirect("workbench:slots", school_slug=school_slug, year=year)
        try:
            save_slots(at_hand, snapshot, changed, effect, actor=user, at=accounts.now())
        except Refusal as refusal:
            errors.append(ErrorLine(str(refusal), ""))
        else:
            messages.success(request, say_saved(changed))
            return redirect("workbench:slots", school_slug=school_slug, year=year)
    return render(request, "workbench/slots.html", context)


def _own(
    snapshot: Snapshot, standing: tuple[Standing, ...], user: User, year: SchoolYear
) -> tuple[Standing, ...]:
    """The rows of the teams that the reader leads."""
    own = people.get_own_ties(user, year.school, accounts.today())
    return tuple(one for one in standing if one.team in own.teams_led)
