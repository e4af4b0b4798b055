"""The forms of one visit: booking, another time, release and words."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.kernel.dates import day_and_date
from goldenthread.practice.models import CoverOffer, CoverToken, OfferKind
from goldenthread.practice.queries.visits_timetable import Slot
from goldenthread.practice.visits_choices import FOCUSES, LATER, OFFER, PARTS, TOKEN, WHOLE
from goldenthread.ui.row_form import Difference
from goldenthread.ui.screened_field import screened_text

WORDS_MOST = 2000
Choices = Sequence[tuple[str, str]]


class SlotField(forms.ChoiceField):
    """Any day and period can be read, so that one not on offer is refused with its reason."""

    def valid_value(self, value: Any) -> bool:
        day, mark, period = str(value).partition("|")
        try:
            dt.date.fromisoformat(day)
        except ValueError:
            return False
        return bool(mark) and 0 < len(period) <= 20 and period.isprintable()


class SlotForm(forms.Form):
    """One period of those on offer; `first` is chosen already."""

    slot = SlotField(
        label="When?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose a period.",
            "invalid_choice": "This period is not on offer any more. Choose another one.",
        },
    )

    def __init__(
        self, data: Mapping[str, Any] | None, *, slots: Choices, first: str | None
    ) -> None:
        super().__init__(data)
        field = self.fields["slot"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = slots
        field.initial = first


class BookForm(SlotForm):
    part = forms.ChoiceField(
        label="How much of it?",
        choices=[(part.key, part.label) for part in PARTS],
        initial=PARTS[0].key,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a part.", "invalid_choice": "Choose a part."},
    )
    other_part = forms.CharField(
        label="Another part, in your words",
        help_text="For example: the hinge question.",
        required=False,
        max_length=80,
        error_messages={"max_length": "Keep it under 80 characters."},
    )
    minutes = forms.IntegerField(
        label="Minutes, if not as above",
        required=False,
        min_value=5,
        max_value=240,
        error_messages={
            "invalid": "Write the minutes as a number from 5 to 240.",
            "min_value": "A visit has 5 minutes at least.",
            "max_value": "A visit has 240 minutes at most.",
        },
    )
    focus = forms.ChoiceField(
        label="What will the pupils be doing?",
        help_text="Watch pupils, not the colleague. Nothing is graded, and there is no form.",
        choices=[(str(place), words) for place, words in enumerate(FOCUSES)],
        initial="0",
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose what to watch, or use your own words."},
    )
    own_focus = forms.CharField(
        label="Something else about the pupils",
        help_text="A label for them, such as 8B set 3. No names.",
        required=False,
        max_length=300,
        error_messages={"max_length": "Keep it under 300 characters."},
    )
    release = forms.ChoiceField(
        label="If you teach then",
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose how you are released."},
    )
    message = screened_text(
        "A word to your colleague",
        max_length=WORDS_MOST,
        hint="Only the two of you read it.",
        rows=2,
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        slots: Choices,
        first: str | None,
        releases: Choices,
    ) -> None:
        super().__init__(data, slots=slots, first=first)
        if releases:
            field = self.fields["release"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = releases
            field.initial = releases[0][0]
        else:
            del self.fields["release"]

    @property
    def segment(self) -> str:
        own: str = self.cleaned_data["other_part"].strip()
        part = self.cleaned_data["part"]
        if own or part == WHOLE.key:
            return own
        return next(one.words for one in PARTS if one.key == part)

    @property
    def length(self) -> int | None:
        """Minutes, or None for the whole period."""
        own: int | None = self.cleaned_data["minutes"]
        if own is not None:
            return own
        return next(one.minutes for one in PARTS if one.key == self.cleaned_data["part"])

    @property
    def watched(self) -> str:
        own: str = self.cleaned_data["own_focus"].strip()
        chosen = self.cleaned_data["focus"]
        return own or (FOCUSES[int(chosen)] if chosen else "")


def slot_choices(
    slots: Sequence[Slot],
    *,
    is_visitor: bool,
    visitor: str,
    covered: Collection[tuple[dt.date, str]] = (),
) -> Choices:
    """`covered` are periods for which somebody offers cover or a swap."""
    return [
        (slot.key, _slot_words(slot, is_visitor, visitor, (slot.on, slot.period) in covered))
        for slot in slots
    ]


def first_choice(slots: Sequence[Slot]) -> str | None:
    """The soonest period that costs nobody a lesson, or else the soonest."""
    free = [slot.key for slot in slots if not slot.needs_release]
    return next(iter(free or [slot.key for slot in slots]), None)


def _slot_words(slot: Slot, is_visitor: bool, visitor: str, has_cover: bool) -> str:
    when = f"{day_and_date(slot.on)}, period {slot.period}"
    if slot.times:
        when += f", {slot.times}"
    host = f": {slot.host_class}" if slot.host_class else ""
    if is_visitor:
        teaches = f"you teach {slot.visitor_class or 'then'}"
        teaches += "; cover is offered" if has_cover else ""
        state = teaches if slot.needs_release else "you are free"
    else:
        state = f"{visitor} needs release" if slot.needs_release else f"{visitor} is free"
    return f"{when}{host} – {state}"


def release_choices(tokens: Sequence[CoverToken]) -> Choices:
    """On the booking form, where the period is not known yet."""
    choices = [(LATER, "I find somebody later")]
    choices.insert(0, (OFFER, "Take an offer of cover or a swap, if there is one then"))
    if tokens:
        left = f"{len(tokens)} left" if len(tokens) > 1 else "your last one"
        choices.insert(0, (TOKEN, f"Spend a cover token ({left})"))
    return choices


class ReleaseForm(forms.Form):
    """How the visitor is released from a period that is known."""

    release = forms.ChoiceField(
        label="Who takes your class?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose how you are released.",
            "invalid_choice": "This offer is taken or withdrawn. Choose another way.",
        },
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        tokens: Sequence[CoverToken],
        has_token: bool,
        offers: Sequence[CoverOffer],
    ) -> None:
        super().__init__(data)
        choices = []
        if tokens or has_token:
            left = "the one spent on this visit" if has_token else f"{len(tokens)} left"
            choices.append((TOKEN, f"A cover token ({left})"))
        choices += [(f"{OFFER}-{offer.pk}", _offer_words(offer)) for offer in offers]
        choices.append((LATER, "I arrange it otherwise; give back what was set aside"))
        field = self.fields["release"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.initial = choices[0][0]


def _offer_words(offer: CoverOffer) -> str:
    if offer.kind == OfferKind.COVER:
        return f"{offer.offered_by.name} takes it"
    back = ""
    if offer.return_on:
        back = f"; you take theirs in period {offer.return_period} on "
        back += day_and_date(offer.return_on)
    return f"Swap with {offer.offered_by.name}{back}"


class WordsForm(forms.Form):
    version = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = screened_text(
        "What did you see pupils do?",
        max_length=WORDS_MOST,
        hint="One or two facts are plenty. Only the two of you read it; no names of pupils.",
        rows=4,
    )
    thanks = screened_text(
        "Thank you for …", max_length=WORDS_MOST, hint="Your host reads it.", rows=2
    )

    # `ui/form_page.html` shows both versions where there are any.
    differences: tuple[Difference, ...] = ()

    def show_stored(self, stored: Mapping[str, str], version: str) -> None:
        """Show what another device has written beside what was typed; saving again keeps this."""
        self.data = {**self.cleaned_data, "version": version}
        self.differences = tuple(
            Difference(str(self[name].label), stored[name] or "nothing", self.data[name])
            for name in ("seen", "thanks")
            if stored[name] != self.data[name]
        )
