"""The form in which leaders say, for one section, how far each statement is so."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.reviews.models import SelfEvaluation, Statement
from goldenthread.ui.row_form import Difference
from goldenthread.ui.screened_field import screened_text

HOW_FAR: tuple[tuple[int, str], ...] = (
    (0, "Not at all"),
    (25, "A little"),
    (50, "Partly"),
    (75, "Mostly"),
    (100, "Fully"),
)
WORDS = dict(HOW_FAR)
LONGEST_EVIDENCE = 300


class SelfEvaluationForm(forms.Form):
    """Two leaders may have it open at once: only what each of them changed is written.

    Beside each statement the page carries what it showed when it was opened. A statement that
    somebody else changed since, and that was changed here too and differently, comes back with
    both; saving again is then a decision.
    """

    sections: Sequence[tuple[str, list[str]]] = ()

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        statements: Sequence[Statement],
        said: Mapping[int, SelfEvaluation],
    ) -> None:
        self.statements, self.said = statements, said
        self.differences: tuple[Difference, ...] = ()
        super().__init__(data)
        for one in statements:
            row = said.get(one.pk)
            self.fields[f"how_{one.code}"] = forms.TypedChoiceField(
                label=f"{one.code} {one.wording}",
                choices=HOW_FAR,
                coerce=int,
                empty_value=None,
                required=False,
                initial=row.percent if row else None,
                widget=forms.RadioSelect(attrs={"class": "row"}),
                error_messages={"invalid_choice": "Choose one of the five."},
            )
            because = screened_text(
                f"What you rest {one.code} on", max_length=LONGEST_EVIDENCE, rows=1
            )
            because.initial = row.because if row else ""
            because.help_text = ""
            self.fields[f"because_{one.code}"] = because
            self.fields[f"was_{one.code}"] = forms.CharField(
                widget=forms.HiddenInput, required=False, initial=_digest(row)
            )

    def in_pairs(self) -> Iterator[tuple[Statement, forms.BoundField, forms.BoundField]]:
        for one in self.statements:
            yield one, self[f"how_{one.code}"], self[f"because_{one.code}"]

    def as_said(self) -> Iterator[tuple[str, str, str]]:
        """Statement, word and evidence as they are stored."""
        for one in self.statements:
            how, because = self._stored(one)
            word = "Nothing said" if how is None else WORDS.get(how, f"{how}%")
            yield f"{one.code} {one.wording}", word, because or "No evidence named"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        crossed = [one for one in self.statements if self._is_crossed(one, cleaned)]
        for one in self.statements:
            how, because = self._typed(one, cleaned)
            if how is None and because and f"how_{one.code}" not in self.errors:
                self.add_error(
                    f"how_{one.code}", f"Choose how far {one.code} is so, or empty its evidence."
                )
        if crossed:
            self.differences = tuple(
                Difference(one.code, _told(self._stored(one)), _told(self._typed(one, cleaned)))
                for one in crossed
            )
            self._open_again(crossed)
            raise forms.ValidationError(
                "Another leader has said something else in the meantime. Both are below: change "
                "what you want to keep and save again."
            )
        return cleaned

    def changes(self) -> Iterator[tuple[Statement, int, str, int]]:
        """What to write: statement, percent, evidence, and the version that it was read in."""
        for one in self.statements:
            how, because = self._typed(one, self.cleaned_data)
            is_touched = _digest_of(how, because) != self.cleaned_data.get(f"was_{one.code}", "")
            if how is not None and is_touched and (how, because) != self._stored(one):
                row = self.said.get(one.pk)
                yield one, how, because, row.version if row else 0

    def _is_crossed(self, one: Statement, cleaned: Mapping[str, Any]) -> bool:
        was, typed = cleaned.get(f"was_{one.code}", ""), self._typed(one, cleaned)
        stored = self._stored(one)
        moved = _digest(self.said.get(one.pk)) != was
        return moved and typed != stored and _digest_of(*typed) != was

    def _typed(self, one: Statement, cleaned: Mapping[str, Any]) -> tuple[int | None, str]:
        return cleaned.get(f"how_{one.code}"), cleaned.get(f"because_{one.code}") or ""

    def _stored(self, one: Statement) -> tuple[int | None, str]:
        row = self.said.get(one.pk)
        return (row.percent, row.because) if row else (None, "")

    def _open_again(self, crossed: Sequence[Statement]) -> None:
        data = self.data.copy() if hasattr(self.data, "copy") else dict(self.data)
        for one in crossed:
            data[f"was_{one.code}"] = _digest(self.said.get(one.pk))
        self.data = data


def _digest(row: SelfEvaluation | None) -> str:
    return _digest_of(row.percent if row else None, row.because if row else "")


def _digest_of(how: int | None, because: str) -> str:
    return hashlib.sha256(repr((how, because)).encode()).hexdigest()[:16]


def _told(said: tuple[int | None, str]) -> str:
    how, because = said
    word = "nothing" if how is None else WORDS.get(how, f"{how}%")
    return f"{word}: {because}" if because else word
