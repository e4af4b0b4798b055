"""Any form has our markup, and a day is read as people write it."""

from datetime import date
from html.parser import HTMLParser

import pytest
from django import forms
from django.template import Context, Template

from goldenthread.ui.forms import DateField, DayInput, FormRenderer
from goldenthread.ui.gallery_form import GalleryForm

WRONG = {"title": "", "baseline_on": "31/2/2027", "team": "en", "minutes": "2"}


class Page(HTMLParser):
    """Collects ids, labels' targets, described-by references and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.fields: set[str] = set()
        self.described: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = {name: value or "" for name, value in attrs}
        if "id" in one:
            self.ids.append(one["id"])
        if tag == "label":
            self.labelled.add(one["for"])
        if tag in {"input", "select", "textarea"} and one.get("type") != "hidden":
            self.fields.add(one["id"])
        self.described |= set(one.get("aria-describedby", "").split())
        if tag == "a":
            self.links.append(one["href"])


def rendered(form: forms.Form, template: str = "{{ form }}") -> str:
    form.renderer = FormRenderer()
    return Template("{% load ui %}" + template).render(Context({"form": form}))


def test_every_field_has_a_label_and_every_description_exists() -> None:
    page = Page(rendered(GalleryForm(WRONG)))
    assert page.fields <= page.labelled
    assert page.described <= set(page.ids)
    assert {"id_title_helptext", "id_title_error", "id_stream_error"} <= page.described
    assert len(page.ids) == len(set(page.ids))


def test_label_hint_error_field_come_in_this_order() -> None:
    html = rendered(GalleryForm(WRONG))
    parts = [
        '<label for="id_title">',
        'id="id_title_helptext"',
        'id="id_title_error"',
        'id="id_title"',
    ]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)


def test_a_group_of_choices_is_a_fieldset_with_a_legend() -> None:
    html = rendered(GalleryForm())
    assert html.count("<fieldset") == html.count("<legend>") == 2


def test_what_may_be_left_out_says_so() -> None:
    html = rendered(GalleryForm())
    assert "Note for the team <span" in html
    assert "Minutes <span" not in html


def test_the_summary_leads_to_every_field_that_is_wrong() -> None:
    form = GalleryForm(WRONG)
    page = Page(rendered(form, "{% error_summary form %}{{ form }}"))
    assert page.links == ["#id_title", "#id_baseline_on", "#id_stream_0", "#id_minutes"]
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_summary_says_what_concerns_the_form_as_a_whole() -> None:
    form = GalleryForm(WRONG)
    form.add_error(None, "The 4 February twilight is already planned.")
    summary = rendered(form, "{% error_summary form %}")
    assert "<li>The 4 February twilight is already planned.</li>" in summary


def test_a_form_without_mistakes_has_no_summary() -> None:
    assert "error-summary" not in rendered(GalleryForm(), "{% error_summary form %}")


@pytest.mark.parametrize(
    "text",
    ["5/2/2027", "05.02.27", "2027-02-05", "5 February 2027", "Fri 5 Feb 2027", " 5 feb 2027 "],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert DateField().clean(text) == date(2027, 2, 5)


@pytest.mark.parametrize("text", ["31/2/2027", "2/2027", "soon", "5 Smarch 2027"])
def test_what_is_no_day_is_named_with_what_to_write(text: str) -> None:
    with pytest.raises(forms.ValidationError) as refused:
        DateField().clean(text)
    assert refused.value.messages == [
        f"“{text}” is not a day. Write it like 5 February 2027 or 5/2/2027."
    ]


def test_a_day_may_be_left_out_where_it_is_optional() -> None:
    assert DateField(required=False).clean("") is None


def test_a_day_is_shown_in_words_and_unchanged_when_sent_back() -> None:
    field = DateField()
    assert DayInput().format_value(date(2027, 2, 5)) == "5 February 2027"
    assert not field.has_changed(date(2027, 2, 5), "5 February 2027")
    assert field.has_changed(date(2027, 2, 5), "6/2/2027")
    assert field.has_changed(date(2027, 2, 5), "soon")


def test_no_form_speaks_in_the_voice_of_django() -> None:
    fields = (forms.CharField(), forms.ChoiceField(), forms.IntegerField(), forms.DateField())
    for field in fields:
        with pytest.raises(forms.ValidationError) as refused:
            field.clean("")
        assert "required" not in str(refused.value)
