"""Reads what a device sends as one log, and refuses in a sentence what can never be kept."""

import datetime as dt
from uuid import UUID

from django.http import QueryDict

from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.practice.actions.keep_log import Tapped
from goldenthread.practice.models import Tried
from goldenthread.practice.step_forms import LONGEST


class NotALog(Refusal):
    """Sent again as it is, it would be refused again."""


def read_tapped(sent: QueryDict) -> Tapped:
    """Refuses with `NotALog`. A day or a clock that cannot be read is left out, not refused."""
    return Tapped(
        number=read_number(sent.get("number", "")),
        outcome=_outcome(sent.get("outcome", "")),
        class_label=_class_label(sent),
        note=_text(sent, "note", LONGEST["note"], "The note", "note"),
        on=_day(sent.get("on", "")),
        device_now=_moment(sent.get("device_now", "")),
    )


def read_number(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as unreadable:
        raise NotALog(
            "This log came without a number of its own.", "Load the page again and tap once more."
        ) from unreadable


def _outcome(text: str) -> Tried:
    try:
        return Tried(text)
    except ValueError as unknown:
        raise NotALog(
            "The log does not say how it went.", "Tap tried it, partly or not yet."
        ) from unknown


def _text(sent: QueryDict, name: str, limit: int, what: str, noun: str) -> str:
    # Browsers send a line's end as two characters and count it as one.
    text = sent.get(name, "").replace("\r\n", "\n").strip()
    if len(text) > limit:
        raise NotALog(
            f"{what} has {counted(len(text), 'character')}, and {limit} fit.",
            f"Shorten the {noun} and save it again.",
        )
    return text


def _class_label(sent: QueryDict) -> str:
    """A label typed in the box beside the choices goes before the choice."""
    limit = LONGEST["class_label"]
    typed = _text(sent, "class_other", limit, "The class", "label")
    return typed or _text(sent, "class_label", limit, "The class", "label")


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None
