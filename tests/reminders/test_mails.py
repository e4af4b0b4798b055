"""A reminder leaves at its reader's rhythm, never in quiet hours, and says nothing private."""

import datetime as dt
from collections.abc import Callable
from smtplib import SMTPException
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test.client import Client

from goldenthread.accounts.public import SchoolYear
from goldenthread.practice.models import VisitArrangement
from goldenthread.reminders.actions.send_reminders import Reminded, is_due, send_reminders
from goldenthread.reminders.models import ReminderWish
from tests.cast import Cast
from tests.walls.private_words import bring_in_a_year_with_practice, write_markers

LONDON = ZoneInfo("Europe/London")
MONDAY = dt.datetime(2027, 2, 22, 7, 30, tzinfo=LONDON)
RHYTHM = "/schools/ashmoor-vale/reminders/rhythm/"
type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in_a_year_with_practice(cast)


def sent_to() -> list[str]:
    return sorted(one.to[0].split(".")[0] for one in mail.outbox)


@pytest.mark.parametrize(
    ("rhythm", "day", "time", "sent_on", "due"),
    [
        ("weekly", 22, dt.time(7, 30), None, True),
        ("weekly", 22, dt.time(6, 59), None, False),
        ("weekly", 22, dt.time(17, 0), None, False),
        ("weekly", 23, dt.time(7, 30), None, False),
        ("weekly", 22, dt.time(7, 30), dt.date(2027, 2, 15), True),
        ("weekly", 22, dt.time(8, 30), dt.date(2027, 2, 22), False),
        ("daily", 23, dt.time(7, 30), dt.date(2027, 2, 22), True),
        ("daily", 23, dt.time(9, 30), dt.date(2027, 2, 23), False),
        ("never", 22, dt.time(7, 30), None, False),
    ],
)
def test_a_mail_is_due_at_its_own_rhythm(
    rhythm: str, day: int, time: dt.time, sent_on: dt.date | None, due: bool
) -> None:
    wish = ReminderWish(rhythm=rhythm, sent_on=sent_on)
    moment = dt.datetime.combine(dt.date(2027, 2, day), time, LONDON)
    assert is_due(wish, moment) is due


def test_quiet_hours_may_lie_within_one_day() -> None:
    wish = ReminderWish(rhythm="daily", quiet_from=dt.time(8, 30), quiet_until=dt.time(15, 30))
    moments = [MONDAY.replace(hour=hour, minute=0) for hour in (8, 9, 15, 16)]
    assert [is_due(wish, moment) for moment in moments] == [True, False, False, True]


def test_everybody_with_something_next_gets_one_mail_and_no_second(
    cast: Cast, year: SchoolYear
) -> None:
    assert send_reminders(cast.ashmoor, at=MONDAY) == Reminded(3, ())
    assert sent_to() == ["aisha", "denise", "priya"]
    assert send_reminders(cast.ashmoor, at=MONDAY + dt.timedelta(hours=1)) == Reminded(0, ())
    text = next(one.body for one in mail.outbox if one.to[0].startswith("priya"))
    assert "- Tue 23 Feb: Science reads" in str(text)


def test_nothing_leaves_at_weekends(cast: Cast, year: SchoolYear) -> None:
    ReminderWish.objects.create(school=cast.ashmoor, user=cast.priya, rhythm="daily")
    saturday = MONDAY - dt.timedelta(days=2)
    assert send_reminders(cast.ashmoor, at=saturday) == Reminded(0, ())


def test_a_mail_that_cannot_leave_is_tried_again(cast: Cast, year: SchoolYear) -> None:
    def break_down(*args: object) -> None:
        raise SMTPException

    refused = send_reminders(cast.ashmoor, at=MONDAY, send=break_down)
    assert refused == Reminded(0, ("Aisha Rahman", "Denise Obi", "Priya Nair"))
    assert send_reminders(cast.ashmoor, at=MONDAY + dt.timedelta(hours=1)).mails == 3


@pytest.mark.walls
def test_a_mail_names_nobody_and_holds_no_private_word(cast: Cast, year: SchoolYear) -> None:
    markers = write_markers(year)
    VisitArrangement.objects.update(state="agreed")
    VisitArrangement.objects.get().visit.__class__.objects.update(on=dt.date(2027, 2, 23))
    send_reminders(cast.ashmoor, at=MONDAY)
    bodies = [f"{one.subject} {one.body}" for one in mail.outbox]
    assert bodies
    assert [body for body in bodies if any(marker in body for marker in markers)] == []
    denise = next(str(one.body) for one in mail.outbox if one.to[0].startswith("denise"))
    assert "Professional learning" in denise
    assert "Priya" not in denise
    assert {one.subject for one in mail.outbox} == {"This week at Ashmoor Vale Academy"}


def test_the_rhythm_is_each_person_s_own(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    priya = client_of("priya")
    chosen = {"rhythm": "never", "weekday": "2", "quiet_from": "18:00", "quiet_until": "07:30"}
    assert priya.post(RHYTHM, chosen).status_code == 302
    page = priya.get(RHYTHM.removesuffix("rhythm/")).content.decode()
    assert "No mail comes to" in page
    send_reminders(cast.ashmoor, at=MONDAY)
    assert sent_to() == ["aisha", "denise"]
    wrong = priya.post(RHYTHM, chosen | {"quiet_from": "noon"})
    assert wrong.status_code == 200
    assert ReminderWish.objects.get(user=cast.priya).quiet_from == dt.time(18, 0)


@pytest.mark.walls
def test_the_link_in_a_mail_ends_these_mails_and_nothing_else(cast: Cast, year: SchoolYear) -> None:
    send_reminders(cast.ashmoor, at=MONDAY)
    message = next(one for one in mail.outbox if one.to[0].startswith("priya"))
    link = (
        message.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://localhost:8000")
    )
    stranger = Client(enforce_csrf_checks=True)
    assert "Stop these mails?" in stranger.get(link).content.decode()
    assert not ReminderWish.objects.filter(user=cast.priya, rhythm="never").exists()
    assert "No more mails" in stranger.post(link).content.decode()
    assert ReminderWish.objects.filter(user=cast.priya, rhythm="never").exists()
    assert stranger.get(f"{link[:-8]}aaaaaaa/").status_code == 404
