"""A year on its way from draft to locked dates: who may, in what order, and who is told."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from goldenthread.accounts.public import AuditEvent, SchoolYear, YearState, can_open_year
from goldenthread.people.public import Person
from goldenthread.years import public as years
from goldenthread.years.actions.begin_draft import YearHasBegun
from goldenthread.years.actions.comment_on_draft import CommentsAreClosed
from goldenthread.years.actions.lock_dates import NotOutForComment, NotReadyToLock
from goldenthread.years.actions.publish_draft import NotADraft, NoTimeToComment
from tests.cast import Cast
from tests.year import bring_in

IN_JUNE = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
IN_JULY = datetime(2026, 7, 9, 9, 0, tzinfo=UTC)
UNTIL = date(2026, 7, 2)
MISSING = ["3 errors are open in the check."]


def some_missing() -> list[str]:
    return MISSING


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    year = bring_in(cast)
    year.school = cast.ashmoor
    return year


@pytest.fixture
def priya(year: SchoolYear) -> Person:
    return Person.objects.get(school=year.school, key="priya-nair")


def draft(cast: Cast, year: SchoolYear) -> None:
    years.begin_draft(year, actor=cast.tomasz, at=IN_JUNE)


def publish(cast: Cast, year: SchoolYear, note: str = "") -> None:
    draft(cast, year)
    years.publish_draft(year, until=UNTIL, note=note, actor=cast.tomasz, at=IN_JUNE)


def who_opens(cast: Cast, year: SchoolYear) -> set[str]:
    return {name for name, user in cast.people.items() if can_open_year(user, year)}


def test_a_year_that_nobody_drafts_is_in_use(cast: Cast, year: SchoolYear) -> None:
    assert (year.state, years.find_draft(year)) == (YearState.IN_USE, None)


@pytest.mark.walls
def test_a_draft_opens_for_those_who_plan_and_one_out_for_comment_for_staff(
    cast: Cast, year: SchoolYear
) -> None:
    everybody = who_opens(cast, year)
    draft(cast, year)
    assert who_opens(cast, year) == {"ruth", "tomasz"}
    years.publish_draft(year, until=UNTIL, note="", actor=cast.tomasz, at=IN_JUNE)
    staff = {"ruth", "tomasz", "imran", "aisha", "priya", "denise", "stephen"}
    assert who_opens(cast, year) == staff
    years.lock_dates(year, list_missing=list, actor=cast.tomasz, at=IN_JULY)
    assert who_opens(cast, year) == everybody


def test_only_a_year_to_come_becomes_a_draft(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(YearHasBegun) as refused:
        years.begin_draft(year, actor=cast.tomasz, at=datetime(2027, 2, 5, tzinfo=UTC))
    assert str(refused.value) == (
        "The year 2026-27 has begun, so people rely on its dates. "
        "Change single sessions, or let the planner move as few as can be."
    )


def test_beginning_a_draft_twice_changes_nothing(cast: Cast, year: SchoolYear) -> None:
    draft(cast, year)
    draft(cast, year)
    assert AuditEvent.objects.filter(verb="made year a draft").count() == 1


@pytest.mark.parametrize("who", ["priya", "aisha", "governor", "admin", "eve"])
def test_nobody_else_begins_publishes_answers_or_locks(
    cast: Cast, year: SchoolYear, priya: Person, who: str
) -> None:
    user = cast.people[who]
    with pytest.raises(PermissionDenied):
        years.begin_draft(year, actor=user, at=IN_JUNE)
    publish(cast, year)
    comment = years.comment_on_draft(year, priya, "Too late", actor=cast.priya, at=IN_JUNE)
    with pytest.raises(PermissionDenied):
        years.publish_draft(year, until=UNTIL, note="", actor=user, at=IN_JUNE)
    with pytest.raises(PermissionDenied):
        years.write_consultation_note(year, "Mine", actor=user, at=IN_JUNE)
    with pytest.raises(PermissionDenied):
        years.answer_comment(comment, "No", actor=user, at=IN_JUNE)
    with pytest.raises(PermissionDenied):
        years.lock_dates(year, list_missing=list, actor=user, at=IN_JULY)


def test_a_year_in_use_is_not_put_out_for_comment(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(NotADraft):
        years.publish_draft(year, until=UNTIL, note="", actor=cast.tomasz, at=IN_JUNE)


@pytest.mark.parametrize("until", [date(2026, 6, 10), date(2026, 6, 1), date(2028, 1, 1)])
def test_people_need_a_day_on_which_they_could_comment(
    cast: Cast, year: SchoolYear, until: date
) -> None:
    draft(cast, year)
    with pytest.raises(NoTimeToComment):
        years.publish_draft(year, until=until, note="", actor=cast.tomasz, at=IN_JUNE)


def test_a_comment_is_answered_and_its_writer_alone_finds_both(
    cast: Cast, year: SchoolYear, priya: Person
) -> None:
    publish(cast, year)
    comment = years.comment_on_draft(
        year, priya, "Could Tuesdays end by four?", actor=cast.priya, at=IN_JUNE
    )
    years.answer_comment(comment, "Yes, from January", actor=cast.tomasz, at=IN_JULY)
    own = years.list_own_comments(year, priya)
    assert [(row.words, row.answer, row.answered_by) for row in own] == [
        ("Could Tuesdays end by four?", "Yes, from January", "Tomasz Wilk")
    ]
    other = Person.objects.get(school=year.school, key="aisha-rahman")
    assert years.list_own_comments(year, other) == []


def test_comments_close_after_their_last_day(cast: Cast, year: SchoolYear, priya: Person) -> None:
    with pytest.raises(CommentsAreClosed, match="is not out for comment"):
        years.comment_on_draft(year, priya, "Early", actor=cast.priya, at=IN_JUNE)
    publish(cast, year)
    last = datetime(2026, 7, 2, 20, 0, tzinfo=UTC)
    years.comment_on_draft(year, priya, "On the day", actor=cast.priya, at=last)
    with pytest.raises(CommentsAreClosed, match="closed on 2 July 2026"):
        years.comment_on_draft(year, priya, "Late", actor=cast.priya, at=IN_JULY)


def test_the_words_of_a_comment_are_not_in_the_audit_log(
    cast: Cast, year: SchoolYear, priya: Person
) -> None:
    publish(cast, year)
    years.comment_on_draft(year, priya, "Could Tuesdays end?", actor=cast.priya, at=IN_JUNE)
    event = AuditEvent.objects.get(verb="commented on draft year")
    assert "Tuesdays" not in f"{event.subject_name}{event.facts}"


def test_dates_are_locked_only_after_staff_could_read_them(cast: Cast, year: SchoolYear) -> None:
    draft(cast, year)
    with pytest.raises(NotOutForComment):
        years.lock_dates(year, list_missing=list, actor=cast.ruth, at=IN_JULY)


def test_what_is_missing_keeps_dates_from_being_locked(cast: Cast, year: SchoolYear) -> None:
    publish(cast, year)
    for actor, despite in ((cast.ruth, ""), (cast.tomasz, "We know them all.")):
        with pytest.raises(NotReadyToLock) as refused:
            years.lock_dates(
                year, list_missing=some_missing, despite=despite, actor=actor, at=IN_JULY
            )
        assert refused.value.message == "3 errors are open in the check."
    year.refresh_from_db()
    assert year.state == YearState.FOR_COMMENT


def test_what_is_missing_is_asked_when_the_year_is_locked(cast: Cast, year: SchoolYear) -> None:
    """A year that another process has locked or taken back meanwhile is not judged at all."""
    publish(cast, year)
    SchoolYear.objects.filter(pk=year.pk).update(state=YearState.DRAFT)
    asked: list[str] = []
    with pytest.raises(NotOutForComment):
        years.lock_dates(
            year, list_missing=lambda: asked, despite="So be it.", actor=cast.ruth, at=IN_JULY
        )
    assert asked == []


def test_what_the_judge_found_is_kept_when_locking_is_refused(cast: Cast, year: SchoolYear) -> None:
    publish(cast, year)

    def judge() -> list[str]:
        SchoolYear.objects.filter(pk=year.pk).update(cpd_lead="tomasz-wilk")
        return MISSING

    with pytest.raises(NotReadyToLock):
        years.lock_dates(year, list_missing=judge, actor=cast.tomasz, at=IN_JULY)
    year.refresh_from_db()
    assert (year.cpd_lead, year.state) == ("tomasz-wilk", YearState.FOR_COMMENT)


def by_hand(year: SchoolYear, state: YearState) -> None:
    """As an import or a hand leaves a year: a state, and nothing that tells how it came about."""
    year.state = state
    year.save(update_fields=["state"])
    assert years.find_draft(year) is None


def test_a_draft_made_by_hand_is_published_like_any_other(cast: Cast, year: SchoolYear) -> None:
    by_hand(year, YearState.DRAFT)
    stored = years.publish_draft(
        year, until=UNTIL, note="Unions met.", actor=cast.tomasz, at=IN_JUNE
    )
    assert (stored.opened_at, stored.opened_by, stored.published_by, stored.comments_until) == (
        IN_JUNE,
        "Tomasz Wilk",
        "Tomasz Wilk",
        UNTIL,
    )
    assert (year.state, years.find_draft(year)) == (YearState.FOR_COMMENT, stored)


def test_a_note_is_kept_for_a_draft_made_by_hand(cast: Cast, year: SchoolYear) -> None:
    by_hand(year, YearState.DRAFT)
    years.write_consultation_note(year, "Unions met.", actor=cast.tomasz, at=IN_JUNE)
    stored = years.find_draft(year)
    assert stored is not None
    assert (stored.consultation_note, stored.opened_at) == ("Unions met.", IN_JUNE)


def test_a_year_put_out_for_comment_by_hand_is_locked(cast: Cast, year: SchoolYear) -> None:
    by_hand(year, YearState.FOR_COMMENT)
    stored = years.lock_dates(year, list_missing=list, actor=cast.tomasz, at=IN_JULY)
    assert (year.state, stored.locked_at) == (YearState.LOCKED, IN_JULY)


def test_the_head_locks_all_the_same_and_the_reason_is_told(cast: Cast, year: SchoolYear) -> None:
    publish(cast, year, note="Unions met on 8 June.")
    years.lock_dates(
        year,
        list_missing=some_missing,
        despite="They go in August.",
        actor=cast.ruth,
        at=IN_JULY,
    )
    stored = years.find_draft(year)
    assert stored is not None
    assert stored.consultation_note == (
        "Unions met on 8 June.\n\nLocked on 9 July 2026 by Ruth Adeyemi-Clarke all the same. "
        "3 errors are open in the check. They go in August."
    )
    assert (year.state, stored.locked_by) == (YearState.LOCKED, "Ruth Adeyemi-Clarke")


def test_taken_back_to_draft_it_keeps_what_was_said(
    cast: Cast, year: SchoolYear, priya: Person
) -> None:
    publish(cast, year, note="Unions met.")
    years.comment_on_draft(year, priya, "Thank you", actor=cast.priya, at=IN_JUNE)
    years.take_back_to_draft(year, actor=cast.tomasz, at=IN_JULY)
    stored = years.find_draft(year)
    assert stored is not None
    assert (year.state, stored.consultation_note, stored.comments_until, stored.published_at) == (
        YearState.DRAFT,
        "Unions met.",
        None,
        None,
    )
    assert [row.words for row in years.list_comments(year)] == ["Thank you"]


def test_everybody_is_told_of_comments_and_of_locked_dates_for_two_weeks(
    cast: Cast, year: SchoolYear
) -> None:
    def news(on: date) -> list[str]:
        return years.list_year_news(year.school, on)

    draft(cast, year)
    assert news(date(2026, 6, 11)) == []
    years.publish_draft(year, until=UNTIL, note="", actor=cast.tomasz, at=IN_JUNE)
    said = "The plan for 2026-27 is open for comment until 2 July 2026."
    assert (news(UNTIL), news(date(2026, 7, 3))) == ([said], [])
    years.lock_dates(year, list_missing=list, actor=cast.tomasz, at=IN_JULY)
    locked = "The dates of 2026-27 are locked: you can plan around them."
    assert (news(date(2026, 7, 23)), news(date(2026, 7, 24))) == ([locked], [])


def test_the_ledger_takes_away_and_gives_back_what_slots_take(
    cast: Cast, year: SchoolYear, priya: Person
) -> None:
    entry = years.LedgerEntry(
        school=year.school, year=year, person=priya, key="priya-nair|cpd|", category="cpd"
    )
    entry.minutes = 600
    entry.save()

    def directed() -> dict[str, int]:
        rows = years.LedgerEntry.objects.filter(year=year, person=priya).exclude(
            category="pupil-day"
        )
        return {row.key: row.minutes for row in rows}

    for more in (90, -120, -1000):
        years.change_ledger(year, {priya.pk: more}, actor=cast.tomasz, at=IN_JUNE)
        if more == 90:
            assert directed() == {
                "priya-nair|cpd|": 600,
                "priya-nair|meeting|Regular slots": 90,
            }
        elif more == -120:
            assert directed() == {"priya-nair|cpd|": 570, "priya-nair|meeting|Regular slots": 0}
    assert directed() == {"priya-nair|cpd|": 0, "priya-nair|meeting|Regular slots": 0}


def test_who_has_no_ledger_gets_no_entry(cast: Cast, year: SchoolYear) -> None:
    other = Person.objects.get(school=year.school, key="aisha-rahman")
    years.change_ledger(year, {other.pk: 90}, actor=cast.tomasz, at=IN_JUNE)
    assert not years.LedgerEntry.objects.filter(person=other).exists()
