"""My calendar address and my mails."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SystemActor, User
from goldenthread.people.public import get_own_person
from goldenthread.reminders.actions.open_feed import close_feed, open_feed
from goldenthread.reminders.actions.write_wish import write_wish
from goldenthread.reminders.feed_address import address_of
from goldenthread.reminders.forms import CalendarForm, RhythmForm
from goldenthread.reminders.models import CalendarFeed, ReminderWish, Rhythm
from goldenthread.reminders.stop_links import find_stop
from goldenthread.ui.form_page import FormPage, answer_form, typed_in
from goldenthread.ui.navigation import NavigationItem

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show_page(request: HttpRequest, school_slug: str) -> HttpResponse:
    user, school = _own(request, school_slug)
    return render(request, "reminders/show.html", _context(user, school))


@either
def change_rhythm(request: HttpRequest, school_slug: str) -> HttpResponse:
    user, school = _own(request, school_slug)
    wish = _wish(user, school)
    initial = {name: getattr(wish, name) for name in RhythmForm.base_fields}
    form = RhythmForm(typed_in(request), initial=initial)
    page = FormPage(
        title="When to be reminded",
        back=_address(school),
        crumbs=(NavigationItem("Reminders", _address(school)),),
        saved="Your reminders are changed.",
    )
    return answer_form(
        request,
        form,
        page,
        lambda: write_wish(user, school, form.cleaned_data, actor=user, at=accounts.now()) and None,
    )


@require_POST
def open_calendar(request: HttpRequest, school_slug: str) -> HttpResponse:
    """The address is on the answer to this form and never again."""
    user, school = _own(request, school_slug)
    form = CalendarForm(request.POST)
    says_what = form.is_valid() and form.cleaned_data["says_what"]
    token = open_feed(user, school, says_what=says_what, at=accounts.now())
    address = address_of(token)
    context = _context(user, school) | {
        "address": address,
        "webcal": address.replace("https:", "webcal:").replace("http:", "webcal:"),
    }
    return render(request, "reminders/show.html", context)


@require_POST
def close_calendar(request: HttpRequest, school_slug: str) -> HttpResponse:
    user, school = _own(request, school_slug)
    close_feed(user, school, at=accounts.now())
    messages.success(request, "The calendar address is closed. Nobody can read it any more.")
    return redirect(_address(school))


@login_not_required
# Mail programs press the link's button for their reader, without a cookie of this site. The signed
# token is the right, and all that it can do is to end the mails.
@csrf_exempt
@either
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    stop = find_stop(token)
    if stop is None:
        raise Http404
    with accounts.as_school(stop.school_id):
        school = School.objects.filter(pk=stop.school_id).first()
        user = User.objects.filter(pk=stop.user_id).first()
        if school is None or user is None:
            raise Http404
        if request.method == "POST":
            actor = SystemActor("link in a reminder")
            never = {"rhythm": Rhythm.NEVER.value}
            write_wish(user, school, never, actor=actor, at=accounts.now())
        context = {"school": school, "is_stopped": request.method == "POST"}
        return render(request, "reminders/stop_mail.html", context)


def _own(request: HttpRequest, school_slug: str) -> tuple[User, School]:
    school = accounts.get_school_or_404(request.user, school_slug)
    assert isinstance(request.user, User)
    if not accounts.is_member_of_staff(request.user, school):
        raise PermissionDenied(f"Reminders are for those who work at {school.name}.")
    get_own_person(request.user, school)
    return request.user, school


def _wish(user: User, school: School) -> ReminderWish:
    wish = ReminderWish.objects.filter(user=user, school=school).first()
    return wish or ReminderWish(user=user, school=school)


def _context(user: User, school: School) -> dict[str, object]:
    feed = CalendarFeed.objects.filter(user=user, school=school, closed_on=None).first()
    return {
        "school": school,
        "email": user.email,
        "wish": _wish(user, school),
        "feed": feed,
        "form": CalendarForm(initial={"says_what": bool(feed and feed.says_what)}),
    }


def _address(school: School) -> str:
    return reverse("reminders:show", kwargs={"school_slug": school.slug})
