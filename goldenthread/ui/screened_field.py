"""A box for free text that points out, as one types, what does not belong in it."""

from django import forms

# Shown where a form has nothing of its own to say about the box.
HINT = "Classes and letters, not names. A disclosure goes to your safeguarding lead, not here."


class ScreenedArea(forms.Textarea):
    template_name = "ui/forms/screened_area.html"


class ScreenedText(forms.CharField):
    widget = ScreenedArea


def screened_text(
    label: str, *, max_length: int, required: bool = False, hint: str = "", rows: int = 3
) -> ScreenedText:
    """A field for private or shared words. The note under it never stops anybody from saving.

    The words are compared on the device while they are typed, and leave it only when the form is
    sent.
    """
    return ScreenedText(
        label=label,
        max_length=max_length,
        required=required,
        help_text=hint or HINT,
        widget=ScreenedArea(attrs={"rows": rows, "data-screened": ""}),
    )
