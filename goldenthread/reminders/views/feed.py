"""A calendar feed, read by calendar programmes that cannot sign in."""

import hashlib
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.reminders.actions.note_sent import Sent, note_sent
from goldenthread.reminders.actions.read_feed import read_feed
from goldenthread.reminders.calendar_text import calendar_text
from goldenthread.reminders.feed_address import digest_of, school_of
from goldenthread.reminders.models import CalendarFeed
from goldenthread.reminders.queries.own_entries import Entry, list_entries

GONE = "This calendar address has been closed. Its owner finds a new one under Reminders.\n"


@login_not_required
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The feed behind a secret address: 404 where there is none, 410 once it is closed."""
    school_id = school_of(token)
    if school_id is None:
        raise Http404
    with accounts.as_school(school_id):
        feed = (
            CalendarFeed.objects.select_related("user", "school")
            .filter(digest=digest_of(token), school=school_id)
            .first()
        )
        if feed is None:
            raise Http404
        if feed.closed_on or not accounts.is_member_of_staff(feed.user, feed.school):
            return HttpResponse(GONE, content_type="text/plain; charset=utf-8", status=410)
        content = calendar_text(
            f"{feed.school.name}: professional learning",
            urlsplit(settings.BASE_URL).hostname or "goldenthread",
            _entries_of(feed),
        )
        read_feed(feed, on=accounts.today())
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponse(status=304, headers={"ETag": etag})
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response.headers["ETag"] = etag
    response.headers["Content-Disposition"] = 'inline; filename="goldenthread.ics"'
    return response


def _entries_of(feed: CalendarFeed) -> list[Sent]:
    today = accounts.today()
    person = Person.objects.filter(school=feed.school, user=feed.user).first()
    years = SchoolYear.objects.in_use().filter(school=feed.school, ends_on__gte=today)
    entries: list[Entry] = []
    if person:
        for year in years.order_by("label"):
            year.school = feed.school
            entries += list_entries(person, year, today, says_what=feed.says_what)
    return note_sent(feed, entries, at=accounts.now())
