"""A box never stops anybody: it only points out, and without script the form comes back once."""

from django import forms

from goldenthread.ui.screened_field import HINT, screened_text

NAMED = "Tyler finished the page"


class Note(forms.Form):
    text = screened_text("What did pupils do?", max_length=140, rows=2)


def answer(**sent: str) -> Note:
    note = Note(sent)
    note.is_valid()
    return note


def seen_in(note: Note) -> str:
    return str(note["text"]).split('name="text-seen" value="')[1].split('"')[0]


def test_with_script_everything_is_saved_as_it_is() -> None:
    assert answer(text=NAMED).cleaned_data == {"text": NAMED}


def test_without_script_the_form_comes_back_once() -> None:
    first = answer(text=NAMED, **{"text-seen": seen_in(Note())})
    assert first.errors["text"] == [
        "“Tyler”: This looks like a pupil's name. Write the class, or Pupil A: “8B set 3, a pupil "
        "at the back”.",
        "To keep it as it is, save it again.",
    ]
    again = answer(text=NAMED, **{"text-seen": seen_in(first)})
    assert again.cleaned_data == {"text": NAMED}


def test_new_words_are_told_about_although_others_were() -> None:
    told = seen_in(answer(text=NAMED, **{"text-seen": ""}))
    assert "“Mia”" in str(answer(text="Mia finished", **{"text-seen": told}).errors)


def test_nothing_seen_nothing_said() -> None:
    assert answer(text="8B finished", **{"text-seen": ""}).cleaned_data == {"text": "8B finished"}
    assert answer(text="", **{"text-seen": ""}).cleaned_data == {"text": ""}


def test_the_box_says_what_belongs_in_it_unless_the_form_does() -> None:
    assert Note().fields["text"].help_text == HINT
    assert screened_text("A", max_length=9, hint="Two words.").help_text == "Two words."
    html = str(Note()["text"])
    assert 'data-screened=""' in html
    assert "screening/patterns.json" in html
