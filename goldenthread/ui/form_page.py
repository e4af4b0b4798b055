"""The page around one form, and the page that asks before something is removed."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from goldenthread.kernel.errors import Refusal
from goldenthread.ui.navigation import NavigationItem


@dataclass(frozen=True, slots=True)
class FormPage:
    """`back` is where saving and leaving lead; `remove` leads to the page that asks first.

    `in_tab` stands in the browser's tab and history where the title names somebody in private.
    """

    title: str
    back: str
    in_tab: str = ""
    crumbs: tuple[NavigationItem, ...] = ()
    lead: str = ""
    button: str = "Save"
    saved: str = ""
    remove: str = ""
    remove_words: str = ""
    is_long: bool = False


def typed_in(request: HttpRequest) -> QueryDict | None:
    """What was sent with the form, or None while it is only opened. An empty form was sent too."""
    return request.POST if request.method == "POST" else None


def answer_form(
    request: HttpRequest,
    form: forms.Form,
    page: FormPage,
    save: Callable[[], object],
    template: str = "ui/form_page.html",
) -> HttpResponse:
    """Show the form, or save it and go back. What was typed stays when anything is to put right.

    `template` extends the page of every form; what more it shows is in a `page` of its own kind.
    `save` is called with a valid form; a string that it returns is the address to go to instead of
    `page.back`. Its `Refusal` becomes a line of the error summary.
    """
    if request.method == "POST" and form.is_valid():
        try:
            address = save()
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            if page.saved:
                messages.success(request, page.saved)
            return redirect(address if isinstance(address, str) else page.back)
    days = request.session.get_expiry_age() // (24 * 60 * 60)
    return render(request, template, {"form": form, "page": page, "days": days})


def answer_question(request: HttpRequest, page: FormPage, do: Callable[[], object]) -> HttpResponse:
    """Ask, and do it on a second press. A `Refusal` is shown on the same page."""
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            do()
        except Refusal as refused:
            refusal = refused
        else:
            if page.saved:
                messages.success(request, page.saved)
            return redirect(page.back)
    return render(request, "ui/question_page.html", {"page": page, "refusal": refusal})
