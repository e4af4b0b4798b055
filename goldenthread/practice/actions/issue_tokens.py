"""Issues cover tokens to people, and withdraws what is unspent of an issue."""

import datetime as dt
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import ISSUES_TOKENS
from goldenthread.practice.models import CoverToken, TokenWorth

MOST_EACH = 10


class NobodyToIssueTo(Refusal):
    """The team or person chosen is empty or has left."""


def issue_tokens(
    year: SchoolYear,
    owners: Sequence[Person],
    *,
    each: int,
    worth: TokenWorth,
    actor: User,
    at: datetime,
) -> int:
    """Give everybody so many tokens; return how many in all."""
    accounts.require(actor, year.school, ISSUES_TOKENS)
    if not owners:
        raise NobodyToIssueTo("Nobody is in this team.", "Choose another team, or a person.")
    tokens = [
        CoverToken(school=year.school, year=year, owner=owner, worth=worth, issued_on=at.date())
        for owner in owners
        for _ in range(min(max(each, 1), MOST_EACH))
    ]
    with transaction.atomic():
        CoverToken.objects.bulk_create(tokens)
        _record("issued cover tokens", year, len(tokens), worth, actor, at)
    return len(tokens)


def withdraw_tokens(
    year: SchoolYear, issued_on: dt.date, worth: TokenWorth, *, actor: User, at: datetime
) -> None:
    """Withdraw every unspent token of one day and worth. How many they were is not told: of a
    single token that would say whether its owner has a visit."""
    accounts.require(actor, year.school, ISSUES_TOKENS)
    with transaction.atomic():
        rows = CoverToken.objects.filter(
            school=year.school,
            year=year,
            issued_on=issued_on,
            worth=worth,
            visit=None,
            withdrawn_on=None,
        )
        rows.update(withdrawn_on=at.date())
        _record("withdrew cover tokens", year, None, worth, actor, at)


def _record(
    verb: str, year: SchoolYear, number: int | None, worth: str, actor: User, at: datetime
) -> None:
    facts: dict[str, object] = {"worth": str(worth)}
    if number is not None:
        facts["tokens"] = number
    accounts.record_event(
        verb, f"school-year:{year.pk}", school=year.school, actor=actor, at=at, facts=facts
    )
