"""A form over values that somebody else may change while it is open."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms

from goldenthread.ui.row_form import Difference


class MovingForm(forms.Form):
    """Notices that what it was opened on has changed, and then shows both versions.

    `stored` maps each field to what is stored now; saving again is a decision.
    """

    version = forms.CharField(widget=forms.HiddenInput, required=False)
    headings: Mapping[str, str] = {}

    def __init__(self, data: Mapping[str, Any] | None, stored: Mapping[str, Any]) -> None:
        self.stored = dict(stored)
        self.differences: tuple[Difference, ...] = ()
        super().__init__(data, initial={**self.stored, "version": self.version_now})

    @property
    def version_now(self) -> str:
        return hashlib.sha256(repr(sorted(self.stored.items())).encode()).hexdigest()[:20]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.data.get("version", "") != self.version_now:
            self.differences = tuple(self._list_differences())
            data = self.data.copy() if hasattr(self.data, "copy") else dict(self.data)
            data["version"] = self.version_now
            self.data = data
            if self.differences:
                raise forms.ValidationError(
                    "Somebody else has made a new version since you opened this. Both are below: "
                    "change what you want to keep and save again."
                )
        return cleaned

    def _list_differences(self) -> Iterator[Difference]:
        for name, stored in self.stored.items():
            if name in self.fields and self.fields[name].has_changed(stored, self[name].data):
                label = f"{self.headings.get(name, '')} {self[name].label}".strip()
                yield Difference(label, _told(stored), _told(self[name].data))


def _told(value: Any) -> str:
    told = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "")
    return told or "nothing"
