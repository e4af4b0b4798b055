"""Setting the regular times of a pair, for whoever arranges coaching."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.public import Period
from goldenthread.practice.actions.arrange_slots import arrange_slots
from goldenthread.practice.coaching_addresses import address, crumbs
from goldenthread.practice.coaching_time_form import TimesForm
from goldenthread.practice.models import CoachingSlot
from goldenthread.practice.views.coaching_pairs import arranging, either, get_pair
from goldenthread.snapshot.words import PairState
from goldenthread.ui.form_page import FormPage, answer_form, typed_in


@either
def times(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = arranging(request, school_slug, year)
    assert isinstance(request.user, User)
    user, pair = request.user, get_pair(request.user, at_hand, key)
    if pair.state == PairState.ENDED:
        raise PermissionDenied("This pair has ended and meets no more.")
    held = {slot.part: slot for slot in CoachingSlot.objects.filter(pair=pair)}
    periods = Period.objects.filter(school=at_hand.school, year=at_hand).order_by("starts_at")
    names = dict.fromkeys(periods.values_list("period", flat=True))
    names |= dict.fromkeys(slot.period for slot in held.values())
    form = TimesForm(
        typed_in(request),
        slots=held.values(),
        periods=names,
        timetable_weeks=at_hand.school.timetable_weeks,
    )
    page = FormPage(
        title=f"When {pair.coach.name} and {pair.coachee.name} meet",
        in_tab="Regular times of a pair",
        back=address("pairs", at_hand),
        crumbs=crumbs(at_hand, ("All pairs", address("pairs", at_hand))),
        lead="A look while the coachee teaches, and a talk within two school days after it. PPA, "
        "lessons and days off are left alone. The two see it on their pages and calendars.",
        button="Keep these times",
        saved="The two see the new times.",
    )

    def save() -> None:
        asked = form.times()
        written: list[tuple[CoachingSlot, dict[str, Any]]] = []
        for part, values in asked.items():
            slot = held.get(part) or CoachingSlot(
                school=at_hand.school, year=at_hand, key=f"{pair.key}|{part}"
            )
            written.append((slot, values | {"pair": pair}))
        removed = [slot for part, slot in held.items() if part not in asked]
        arrange_slots(at_hand, written, removed, actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
