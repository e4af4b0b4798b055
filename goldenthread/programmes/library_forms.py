"""Parses what is written in the library."""

import secrets
from typing import Any

from django import forms

from goldenthread.accounts.public import School
from goldenthread.people.public import Post
from goldenthread.programmes.models import EvidenceCard, Technique
from goldenthread.programmes.models.card_remark import Prompt
from goldenthread.snapshot import records
from goldenthread.ui.record_fields import field_of
from goldenthread.ui.row_form import RowForm, Sections
from goldenthread.ui.screened_field import screened_text

TOKEN = r"\A[0-9a-f]{16,32}\Z"
PROMPTS = {
    Prompt.EVIDENCE: "What is the evidence?",
    Prompt.CHANGE_YOUR_MIND: "What would change your mind?",
    Prompt.WHO_DISAGREES: "Who says otherwise?",
    Prompt.FITS_HERE: "Does it fit here?",
}
# Domain study, R150: be wary of single, small, closed or interested studies.
TRAPS = {
    "is_single": "It rests on a single study",
    "is_small": "The study is small",
    "is_closed": "The study cannot be read in full",
    "is_interested": "Whoever wrote it sells something, or gains by it",
}


class TechniqueForm(RowForm):
    name = field_of(records.Technique, "name", help_text="A few words that everybody will use.")
    description = field_of(records.Technique, "description", "In plain words")
    looks_like = field_of(
        records.Technique,
        "looks_like",
        "What does it look like?",
        help_text="What somebody at the door would see pupils do.",
    )
    common_slips = field_of(records.Technique, "common_slips", "What goes wrong at first?")
    evidence_card = forms.ModelChoiceField(
        EvidenceCard.objects.none(), label="Evidence card", required=False, empty_label="None yet"
    )

    def __init__(self, data: Any = None, *, row: Technique) -> None:
        super().__init__(data, row=row)
        field = self.fields["evidence_card"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = EvidenceCard.objects.filter(school=row.school).order_by("title")


class CardForm(RowForm):
    title = field_of(records.EvidenceCard, "title")
    claim = field_of(records.EvidenceCard, "claim")
    source_type = field_of(
        records.EvidenceCard,
        "source_type",
        help_text="Look for a systematic review first.",
    )
    strength = field_of(records.EvidenceCard, "strength")
    limits = field_of(records.EvidenceCard, "limits")
    criticism_searched = field_of(records.EvidenceCard, "criticism_searched")
    local_fit = field_of(records.EvidenceCard, "local_fit")

    sections: Sections = (
        ("What it says", ("title", "claim", "source_type")),
        ("How far to trust it", ("strength", "limits", "criticism_searched")),
        ("Here", ("local_fit",)),
    )


class TrapsForm(forms.Form):
    """Read beside the card's own form, under names of its own."""

    is_single = forms.BooleanField(label=TRAPS["is_single"], required=False)
    is_small = forms.BooleanField(label=TRAPS["is_small"], required=False)
    is_closed = forms.BooleanField(label=TRAPS["is_closed"], required=False)
    is_interested = forms.BooleanField(label=TRAPS["is_interested"], required=False)
    criticism = forms.CharField(
        label="What do its critics say?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    link = forms.URLField(
        label="Where can it be read?", max_length=300, required=False, assume_scheme="https"
    )


class VariantForm(forms.Form):
    subject = forms.CharField(
        label="Subject or place",
        max_length=80,
        error_messages={"required": "Say in which subject or place."},
    )
    looks_like = screened_text(
        "What does it look like there?",
        max_length=600,
        required=True,
        when_empty="Say what it looks like there.",
    )

    def __init__(self, data: Any = None, *, school: School, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        subjects = Post.objects.filter(school=school).exclude(subject="")
        self.subjects = sorted(set(subjects.values_list("subject", flat=True)))


class ModelForm(forms.Form):
    title = forms.CharField(
        label="What does it show?",
        max_length=120,
        error_messages={"required": "Say what it shows."},
    )
    link = forms.URLField(
        label="A link",
        max_length=300,
        required=False,
        assume_scheme="https",
        help_text="To a film or a script that colleagues may open.",
    )
    file = forms.FileField(
        label="Or a file",
        required=False,
        help_text="A picture, a PDF or an MP4 film, up to 20 MB. No pupil is named or to be known.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        given = [name for name in ("link", "file") if cleaned.get(name)]
        if not given and not self.errors:
            self.add_error("link", "Give a link, or choose a file.")
        if len(given) == 2:
            self.add_error("link", "Give either a link or a file. Two models are added one by one.")
        return cleaned


class RemarkForm(forms.Form):
    prompt = forms.ChoiceField(
        label="Which question do you answer?",
        choices=[(prompt.value, words) for prompt, words in PROMPTS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the question you answer."},
    )
    text = screened_text(
        "Your remark", max_length=600, required=True, when_empty="Write your remark."
    )
    token = forms.RegexField(TOKEN, widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"token": secrets.token_hex(8)})
