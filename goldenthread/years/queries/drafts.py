"""What is known of the preparation of a year, and what of it is news to everybody."""

import datetime as dt

from goldenthread.accounts.public import (
    Ability,
    Lines,
    School,
    SchoolYear,
    User,
    YearState,
    as_lines,
    may,
)
from goldenthread.kernel.dates import long_date
from goldenthread.people.public import Person
from goldenthread.years.models import DraftComment, YearDraft

# Two of the weekly mails: long enough for people on part days.
NEWS_FOR = dt.timedelta(weeks=2)


def find_draft(year: SchoolYear) -> YearDraft | None:
    """None for a year that was never a draft."""
    return YearDraft.objects.filter(school=year.school, year=year).first()


def list_comments(year: SchoolYear) -> list[DraftComment]:
    """Everybody's, in the order they came; for those who lead professional learning."""
    rows = DraftComment.objects.filter(school=year.school, year=year)
    return list(rows.select_related("person"))


def list_own_comments(year: SchoolYear, person: Person) -> list[DraftComment]:
    return list(DraftComment.objects.filter(school=year.school, year=year, person=person))


def draft_lines(user: User, school: School, today: dt.date) -> list[Lines]:
    """For Today: years out for comment, dates just locked, and comments that wait for an answer."""
    drafts = YearDraft.objects.filter(school=school)
    out = drafts.filter(year__state=YearState.FOR_COMMENT, comments_until__gte=today)
    locked = drafts.filter(
        year__state=YearState.LOCKED, locked_at__date__range=(today - NEWS_FOR, today)
    )
    parts = [
        as_lines(out, "year-for-comment", key="year__label", until="comments_until"),
        as_lines(locked, "year-locked", key="year__label", on="locked_at"),
    ]
    if may(user, school, Ability.EDIT_PLAN):
        unanswered = DraftComment.objects.filter(school=school, answered_at=None)
        parts.append(
            as_lines(
                unanswered.filter(year__state=YearState.FOR_COMMENT),
                "draft-comment",
                key="year__label",
            )
        )
    return parts


def list_year_news(school: School, today: dt.date) -> list[str]:
    """The same in sentences, for mails to everybody on the staff. One query."""
    rows = YearDraft.objects.filter(school=school).select_related("year")
    news = []
    for draft in rows.order_by("year__starts_on"):
        label, until = draft.year.label, draft.comments_until
        if draft.year.state == YearState.FOR_COMMENT and until and until >= today:
            news.append(f"The plan for {label} is open for comment until {long_date(until)}.")
        since = today - NEWS_FOR
        if draft.year.is_locked and draft.locked_at and since <= draft.locked_at.date() <= today:
            news.append(f"The dates of {label} are locked: you can plan around them.")
    return news
