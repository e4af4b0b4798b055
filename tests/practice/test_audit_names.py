"""The audit log, which leaders read, tells neither who coaches whom nor who works with whom."""

from collections.abc import Callable

import pytest
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.practice.actions.accept_pair import accept_pair
from goldenthread.practice.actions.begin_enquiry import begin_enquiry
from goldenthread.practice.actions.end_pair import end_pair
from goldenthread.practice.actions.form_group import form_group, leave_group
from goldenthread.practice.actions.hand_over_pair import hand_over_pair
from goldenthread.practice.actions.join_enquiry import join_enquiry
from goldenthread.practice.actions.offer_pair import offer_pair
from goldenthread.practice.actions.pause_pair import pause_pair, resume_pair
from goldenthread.practice.actions.share_summary import share_summary, take_back_summary
from goldenthread.snapshot.words import EnquiryKind, SharedWith
from tests.cast import Cast
from tests.practice.coaching_cast import AT, bring_in_coaching, pair_of, person

pytestmark = pytest.mark.walls
type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in_coaching(cast)


def names_of_new_lines(before: int) -> set[str]:
    rows = AuditEvent.objects.filter(pk__gt=before)
    assert rows.exists()
    return set(rows.values_list("actor_name", flat=True))


def newest() -> int:
    return AuditEvent.objects.order_by("-pk").values_list("pk", flat=True)[0]


def test_coach_and_coachee_are_not_named(cast: Cast, year: SchoolYear) -> None:
    before = newest()
    priya, coach = person(year, "priya-nair"), person(year, "imran-sadiq")
    pair = offer_pair(coach, priya, year, actor=cast.priya, at=AT)
    accept_pair(pair, actor=cast.imran, at=AT)
    pause_pair(pair, actor=cast.imran, at=AT)
    resume_pair(pair, actor=cast.priya, at=AT)
    denise, purpose = person(year, "denise-obi"), SharedWith.COLLEAGUE
    summary = share_summary(pair, "It helps.", denise, shared_with=purpose, actor=cast.priya, at=AT)
    take_back_summary(summary, actor=cast.priya, at=AT)
    next_coach = person(year, "tomasz-wilk")
    hand_over_pair(pair, next_coach, actor=cast.priya, at=AT)
    end_pair(pair_of(year), actor=cast.denise, at=AT)
    assert names_of_new_lines(before) == {"Coach or coachee", "A coachee"}
    rows = AuditEvent.objects.filter(pk__gt=before)
    assert set(rows.values_list("actor_user_id", flat=True)) == {None}


def test_whoever_arranges_is_named(cast: Cast, year: SchoolYear) -> None:
    before = newest()
    end_pair(pair_of(year), actor=cast.tomasz, at=AT)
    assert names_of_new_lines(before) == {"Tomasz Wilk"}


def test_members_of_groups_are_not_named(cast: Cast, year: SchoolYear) -> None:
    before = newest()
    priya, denise = person(year, "priya-nair"), person(year, "denise-obi")
    of_two = {"programme": None, "cadence_weeks": None}
    group = form_group(year, [priya, denise], **of_two, actor=cast.priya, at=AT)  # type: ignore[arg-type]
    leave_group(group, actor=cast.denise, at=AT)
    kind = EnquiryKind.LESSON_STUDY
    asked = {"question": "Does talk help?", "lead": priya, "actor": cast.priya, "at": AT}
    enquiry = begin_enquiry(year, kind, **asked)  # type: ignore[arg-type]
    join_enquiry(enquiry, denise, by=priya, actor=cast.priya, at=AT)
    assert names_of_new_lines(before) == {"A member of the group"}


def test_the_page_of_the_log_names_nobody_who_is_coached(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    pause_pair(pair_of(year), actor=cast.denise, at=AT)
    page = client_of("ruth").get("/schools/ashmoor-vale/administration/audit-log/")
    assert page.status_code == 200
    rows = page.content.decode().split("</tr>")
    (line,) = [row for row in rows if "paused coaching" in row]
    assert "Denise Obi" not in line
    assert "Coach or coachee" in line
