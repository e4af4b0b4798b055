"""A box for free text that points out, as one types, what does not belong in it."""

import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.templatetags.static import static

from goldenthread.screening import Sighting, screen

# Shown where a form has nothing of its own to say about the box.
HINT = "Classes and letters, not names. A disclosure goes to your safeguarding lead, not here."


class TypedWithoutScript(str):
    """What was typed in a browser without script, and what its writer has been told about."""

    __slots__ = ("told",)
    told: str


class ScreenedArea(forms.Textarea):
    template_name = "ui/forms/screened_area.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-patterns"] = static("screening/patterns.json")
        context["widget"]["seen"] = (
            digest(screen(value.strip())) if isinstance(value, TypedWithoutScript) else ""
        )
        return context

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        told = data.get(f"{name}-seen")
        if value is None or told is None:
            return value
        typed = TypedWithoutScript(value)
        typed.told = told
        return typed


class ScreenedText(forms.CharField):
    widget = ScreenedArea

    def clean(self, value: Any) -> str:
        cleaned: str = super().clean(value)
        if isinstance(value, TypedWithoutScript) and cleaned:
            seen = screen(cleaned)
            # Told once, it is the writer's decision.
            if seen and digest(seen) != value.told:
                raise forms.ValidationError(
                    [*_lines(seen), "To keep it as it is, save it again."], code="seen"
                )
        return cleaned


def screened_text(
    label: str,
    *,
    max_length: int,
    required: bool = False,
    hint: str = "",
    rows: int = 3,
    when_empty: str = "",
) -> ScreenedText:
    """A field for private or shared words. The note under it never stops anybody from saving.

    The words are compared on the device while they are typed, and leave it only when the form is
    sent. Without script the form comes back once with the note, and saving it again keeps it.
    """
    return ScreenedText(
        label=label,
        max_length=max_length,
        required=required,
        help_text=hint or HINT,
        error_messages={"required": when_empty} if when_empty else None,
        widget=ScreenedArea(attrs={"rows": rows, "data-screened": ""}),
    )


def digest(seen: Collection[Sighting]) -> str:
    text = repr(sorted((one.kind.value, one.words) for one in seen)) if seen else ""
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else ""


def _lines(seen: Collection[Sighting]) -> list[str]:
    return [f"“{one.words}”: {one.sentence}" for one in seen]
