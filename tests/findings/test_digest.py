"""The weekly mail says what is open to those who want it, names nobody else, and can be ended."""

import datetime as dt
import re
from argparse import Namespace
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from goldenthread.accounts.public import AuditEvent, School, SchoolYear, Stop, User
from goldenthread.commands import digest as command
from goldenthread.findings.actions.send_digests import Sent, send_digests
from goldenthread.findings.actions.wish_for_digest import wish_for_digest
from goldenthread.findings.digest import Digest
from goldenthread.findings.digest_links import find_stop, stop_address
from goldenthread.findings.models import DigestWish
from tests.cast import Cast
from tests.findings.stored_years import AT, TODAY, empty_year, make_finding, make_person, make_team

type ClientOf = Callable[[str], Client]
WEEK = dt.timedelta(days=7)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return empty_year(cast.ashmoor)


def send(school: School, today: dt.date = TODAY) -> Sent:
    return send_digests(school, at=AT, today=today)


def want(cast: Cast, *names: str, is_wanted: bool = True) -> None:
    for name in names:
        user = cast.people[name]
        wish_for_digest(cast.ashmoor, user, is_wanted, actor=user, at=AT)


def mails() -> dict[str, EmailMultiAlternatives]:
    sent = {one.to[0]: one for one in mail.outbox}
    assert len(sent) == len(mail.outbox)
    return sent  # type: ignore[return-value]


def both_parts(one: EmailMultiAlternatives) -> tuple[str, str]:
    ((html, _),) = one.alternatives
    return str(one.body), str(html)


def test_the_cpd_leader_reads_the_weightiest_seven(cast: Cast, year: SchoolYear) -> None:
    for number in range(9):
        make_finding(
            year,
            about=f"session{number}",
            people_minutes=100 - number,
            first_seen_at=AT - (WEEK if number else dt.timedelta(days=1)),
        )
    make_finding(year, about="mended", fixed_at=AT - dt.timedelta(days=2))
    make_finding(year, about="long-mended", fixed_at=AT - 2 * WEEK)
    assert send(cast.ashmoor) == Sent(1, ())
    one = mails()[cast.tomasz.email]
    assert one.subject == "What the check sees at Ashmoor Vale Academy this week"
    for part in both_parts(one):
        assert "the check sees 9 findings" in part
        assert "New this week: 1. Fixed this week: 1." in part
        assert [f"session{n}" in part for n in range(9)] == [True] * 7 + [False] * 2
        assert "And 2 more." in part
        assert "/schools/ashmoor-vale/2026-27/check/findings/DUR001-session0/" in part
        assert "Add a return." in part


def test_nothing_to_say_is_no_mail(cast: Cast, year: SchoolYear) -> None:
    make_finding(year, about="mended", fixed_at=AT)
    make_finding(year, about="accepted", accepted=True)
    want(cast, "priya", "ruth")
    assert send(cast.ashmoor) == Sent(0, ())
    assert mail.outbox == []


def test_nobody_else_gets_it_without_asking(cast: Cast, year: SchoolYear) -> None:
    make_person(cast, "priya", "priya")
    make_finding(year, "TIM001", people=["priya"], person_level=True)
    send(cast.ashmoor)
    assert list(mails()) == [cast.tomasz.email]


def test_whoever_asked_reads_their_own_things_and_nobody_elses(
    cast: Cast, year: SchoolYear
) -> None:
    aisha = make_person(cast, "aisha", "aisha")
    priya = make_person(cast, "priya", "priya", manager=aisha)
    make_person(cast, "ruth", "ruth")
    make_team(cast, "maths", aisha, priya)
    private = {"person_level": True}
    make_finding(year, "TIM001", about="p", message="Priya has much.", people=["priya"], **private)
    make_finding(year, "COA003", about="d", message="Dan waits.", people=["dan"], **private)
    make_finding(year, "STA001", about="s", message="Priya lapses.", people=["priya"], **private)
    make_finding(year, "STR004", about="m", message="Maths has no slot.", team="maths")
    make_finding(year, about="r", message="Ruth leads it.", fixer_person="ruth", people=["priya"])
    make_finding(year, about="o", message="Nobody leads it.")
    want(cast, "aisha", "priya", "ruth", "denise")
    send(cast.ashmoor)
    said = {
        name: sorted(re.findall(r"^\d+\. \w+: (.+)$", str(one.body), re.MULTILINE))
        for name in ("aisha", "priya", "ruth")
        for one in [mails()[cast.people[name].email]]
    }
    assert said == {
        # A line manager reads on the page that a report's training lapses; not in a mail.
        "aisha": ["Maths has no slot."],
        "priya": ["Maths has no slot.", "Priya has much.", "Priya lapses."],
        "ruth": ["Ruth leads it."],
    }
    assert cast.denise.email not in mails()


def test_the_leaders_mail_counts_what_concerns_one_person(cast: Cast, year: SchoolYear) -> None:
    for code in ("TIM001", "COA001"):
        make_finding(
            year,
            code,
            about="ellie-marsh",
            message="Ellie Marsh it is.",
            hint="Ask Dan Kowalczyk.",
            people=["ellie-marsh"],
            person_level=True,
        )
    make_finding(
        year,
        "COA007",
        about="private",
        message="Dan is watched.",
        people=["dan"],
        person_level=True,
    )
    send(cast.ashmoor)
    for part in both_parts(mails()[cast.tomasz.email]):
        assert not re.search("ellie|dan |watched", strip_tags(part), re.IGNORECASE)
        assert "ellie-marsh" not in part
        assert "Counted, not named: 1 person." in part
        assert "Counted, not named: 1 to 4 people." in part
        assert "sees 2 findings" in part


def test_it_comes_once_a_week_however_often_the_command_runs(cast: Cast, year: SchoolYear) -> None:
    make_finding(year)
    days = [TODAY + dt.timedelta(days=number) for number in (0, 0, 1, 5, 6)]
    assert [send(cast.ashmoor, day).mails for day in days] == [1, 0, 0, 0, 1]


def test_a_mail_that_cannot_leave_keeps_nobody_elses_back(cast: Cast, year: SchoolYear) -> None:
    make_person(cast, "priya", "priya")
    make_finding(year, "TIM001", people=["priya"], person_level=True)
    want(cast, "priya")

    def fails_for_priya(user: User, digest: Digest) -> None:
        if user == cast.priya:
            raise OSError("connection refused")

    sent = send_digests(cast.ashmoor, at=AT, today=TODAY, send=fails_for_priya)
    assert sent == Sent(1, ("Priya Nair",))
    assert DigestWish.objects.get(user=cast.priya).sent_on is None
    assert send(cast.ashmoor).mails == 1


def test_a_year_that_does_not_run_sends_nothing(cast: Cast, year: SchoolYear) -> None:
    make_finding(year)
    assert send(cast.ashmoor, dt.date(2027, 9, 1)).mails == 0


def test_whoever_has_left_gets_nothing(cast: Cast, year: SchoolYear) -> None:
    make_finding(year)
    User.objects.filter(pk=cast.tomasz.pk).update(is_active=False)
    want(cast, "eve")
    assert send(cast.ashmoor).mails == 0


def test_the_link_in_the_mail_ends_it_without_signing_in(
    cast: Cast, year: SchoolYear, client: Client
) -> None:
    make_finding(year)
    send(cast.ashmoor)
    one = mails()[cast.tomasz.email]
    url = re.sub("[<>]", "", str(one.extra_headers["List-Unsubscribe"]))
    assert one.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert all(url in part for part in both_parts(one))
    path = "/mail/" + url.partition("/mail/")[2]
    # Reading a mail is not pressing its button: scanners open every link.
    assert "No more weekly mail?" in client.get(path).content.decode()
    assert DigestWish.objects.get().is_wanted
    pressed = Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})
    assert "No more weekly mail will come" in pressed.content.decode()
    assert not DigestWish.objects.get().is_wanted
    assert AuditEvent.objects.filter(verb="stopped weekly mail").count() == 1
    assert send(cast.ashmoor, TODAY + WEEK).mails == 0


def test_a_link_that_was_not_signed_here_opens_nothing(client: Client, cast: Cast) -> None:
    token = stop_address(Stop(cast.ashmoor.pk, cast.tomasz.pk)).split("/")[-2]
    assert find_stop(token) == Stop(cast.ashmoor.pk, cast.tomasz.pk)
    for forged in (token[:-1] + "x", "x", token.replace(":", ".")):
        assert find_stop(forged) is None
        assert client.post(reverse("mail:stop", kwargs={"token": forged})).status_code == 404


def test_a_person_asks_for_it_and_ends_it_on_a_page(cast: Cast, client_of: ClientOf) -> None:
    url = reverse("findings:weekly-mail", kwargs={"school_slug": "ashmoor-vale"})
    priya = client_of("priya")
    assert "No mail is sent to you now." in priya.get(url).content.decode()
    page = priya.post(url, {"wanted": "yes"}, follow=True).content.decode()
    assert f"The mail goes to <strong>{cast.priya.email}</strong>" in page
    page = priya.post(url, {"wanted": "no"}, follow=True).content.decode()
    assert "No mail is sent to you now." in page
    assert "Send me no more" in client_of("tomasz").get(url).content.decode()


def test_the_command_sends_each_schools_own(
    cast: Cast,
    year: SchoolYear,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("goldenthread.accounts.public.today", lambda: TODAY)
    make_finding(year)
    assert command.run(Namespace(school="")) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Ashmoor Vale Academy: 1 mail.",
        "Wrenfield Primary: 0 mails.",
    ]
    assert list(mails()) == [cast.tomasz.email]
    assert command.run(Namespace(school="ashmore")) == 2
    assert capsys.readouterr().err.startswith("There is no school 'ashmore'.")
