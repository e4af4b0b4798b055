"""The small forms around a year in draft: until when, what was said, an answer, a reason."""

from typing import Any

from django import forms

from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text
from goldenthread.years.public import LONGEST_COMMENT

LONGEST_NOTE = 2000


class NoteForm(forms.Form):
    note = screened_text(
        "What staff and unions said",
        max_length=LONGEST_NOTE,
        hint="With whom you spoke, what they asked for, what you changed. Staff can read it.",
        rows=4,
    )


class PublishForm(NoteForm):
    until = DateField(
        label="Open for comment until",
        error_messages={"required": "Say until when people can comment."},
    )
    field_order = ("until", "note")

    def __init__(self, data: Any = None, **more: Any) -> None:
        # It stands beside the form of the note alone.
        super().__init__(data, auto_id="publish_%s", **more)


class LockForm(forms.Form):
    """`despite` is asked of the head alone, where something that must be so is not."""

    despite = screened_text(
        "Why the dates are locked all the same",
        max_length=LONGEST_COMMENT,
        hint="It goes into the consultation note, which staff can read.",
        rows=2,
    )

    def __init__(self, data: Any = None, *, may_override: bool) -> None:
        super().__init__(data)
        if not may_override:
            del self.fields["despite"]


class CommentForm(forms.Form):
    words = screened_text(
        "What do you say?",
        max_length=LONGEST_COMMENT,
        required=True,
        hint="Those who lead professional learning read it with your name, and answer you here.",
        when_empty="Write your comment.",
    )


class AnswerForm(forms.Form):
    answer = screened_text(
        "Your answer",
        max_length=LONGEST_COMMENT,
        required=True,
        hint="Its writer reads it on the Year page, with your name.",
        rows=2,
        when_empty="Write an answer.",
    )
