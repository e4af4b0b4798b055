"""Gives a person a post, and changes or ends one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.people.actions.announcement import announce
from goldenthread.people.models import Person, Post


class ManagesThemselves(Refusal):
    """Nobody is their own line manager or appraiser."""

    def __init__(self, person: Person) -> None:
        super().__init__(
            f"{person.name} cannot be their own line manager or appraiser.",
            "Choose somebody else, or leave it open.",
        )


class EndsBeforeItStarts(Refusal):
    def __init__(self) -> None:
        super().__init__("The post ends before it starts.", "Correct the first or the last day.")


def write_post(post: Post, values: Mapping[str, Any], *, actor: Actor, at: datetime) -> None:
    """Save the post; one without a number is new and gets its key from person and job title.

    Refuses with `ManagesThemselves` or `EndsBeforeItStarts`. Another line manager has the year
    checked again, since a line manager cannot coach.
    """
    accounts.require(actor, post.school, Ability.EDIT_PEOPLE)
    if post.person in (values.get("line_manager"), values.get("appraiser")):
        raise ManagesThemselves(post.person)
    starts_on, ends_on = values.get("starts_on"), values.get("ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        raise EndsBeforeItStarts
    if not post.key:
        taken = set(Post.objects.filter(school=post.school).values_list("key", flat=True))
        post.key = short_name(f"{post.person.key} {values['job_title']}", taken)
    with transaction.atomic():
        facts = {"person": post.person.name}
        if accounts.write_row(post, values, kind="post", actor=actor, at=at, facts=facts):
            announce(post.school, actor=actor, at=at)
