"""The framework: read whole, changed section by section, taken out, brought in, brought back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.reviews.access.reviews import get_framework_or_404
from goldenthread.reviews.actions.change_framework import change_framework
from goldenthread.reviews.framework_file_form import FrameworkFileForm
from goldenthread.reviews.framework_text.comparing import level_words
from goldenthread.reviews.framework_text.standard import NOBODYS_ACCREDITATION
from goldenthread.reviews.framework_text.texts import MOST_SECTIONS, FrameworkText
from goldenthread.reviews.framework_text.writing import framework_rows
from goldenthread.reviews.queries.framework import (
    codes_ever_used,
    get_framework_page,
    get_framework_text,
    get_newest_text,
)
from goldenthread.reviews.section_form import SectionForm
from goldenthread.reviews.views.at_hand import AtHand, get_reader, get_runner
from goldenthread.reviews.weighing_form import WeighingForm
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(
    request: HttpRequest, school_slug: str, year: str, version: int | None = None
) -> HttpResponse:
    at_hand = get_reader(request, school_slug, year)
    page = get_framework_page(at_hand.year.school, version)
    if page is None:
        raise Http404
    numbers = [section.number for section in page.sections]
    return render(
        request,
        "reviews/framework.html",
        {
            "school": at_hand.year.school,
            "year": at_hand.year,
            "page": page,
            "runs": at_hand.runs and page.is_newest,
            "may_bring_back": at_hand.runs and not page.is_newest,
            "levels": [(level.name, level_words(level)) for level in page.text.levels],
            "next_section": max(numbers) + 1 if max(numbers) < MOST_SECTIONS else 0,
            "older": range(page.newest - 1, 0, -1) if page.is_newest else (),
            "nobodys": NOBODYS_ACCREDITATION,
        },
    )


@either
def edit_section(request: HttpRequest, school_slug: str, year: str, section: int) -> HttpResponse:
    at_hand = get_runner(request, school_slug, year)
    since, text = get_newest_text(at_hand.year.school)
    last = max(one.section for one in text.statements)
    if not 1 <= section <= min(last + 1, MOST_SECTIONS):
        raise Http404
    form = SectionForm(
        typed_in(request),
        text=text,
        section=section,
        taken=codes_ever_used(at_hand.year.school),
    )
    title = "Add a section"
    if form.held:
        title = f"Change section {section}: {form.held[0].section_title}"
    return _answer(request, at_hand, form, _page(at_hand, title), since)


@either
def edit_weighing(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_runner(request, school_slug, year)
    since, text = get_newest_text(at_hand.year.school)
    form = WeighingForm(typed_in(request), text=text)
    return _answer(request, at_hand, form, _page(at_hand, "Change title, shares and levels"), since)


@either
def bring_in(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_runner(request, school_slug, year)
    since, text = get_newest_text(at_hand.year.school)
    files = request.FILES if request.method == "POST" else None
    form = FrameworkFileForm(typed_in(request), files, now=text)
    page = FormPage(
        title="Bring in a framework",
        back=at_hand.address("show-framework"),
        crumbs=at_hand.crumbs(("What the review asks", "show-framework")),
        lead="One CSV file replaces the whole framework, for example with that of your trust. "
        "Take ours out first: it shows each column. Nothing is lost: each version can be brought "
        "back.",
        button="Bring it in",
    )

    def save() -> None:
        assert form.text is not None
        _keep(request, at_hand, form.text, since)

    return answer_form(request, form, page, save)


@either
def bring_back(request: HttpRequest, school_slug: str, year: str, version: int) -> HttpResponse:
    at_hand = get_runner(request, school_slug, year)
    framework = get_framework_or_404(at_hand.user, at_hand.year.school, version)
    since, _ = get_newest_text(at_hand.year.school)
    page = FormPage(
        title=f"Bring back version {version}?",
        back=at_hand.address("show-framework"),
        crumbs=at_hand.crumbs(("What the review asks", "show-framework")),
        lead=f"It becomes version {since + 1}. Those in between stay, and a review that has begun "
        "keeps its own.",
        button="Bring it back",
    )
    return answer_question(
        request,
        page,
        lambda: _keep(request, at_hand, get_framework_text(framework), since),
    )


@require_safe
def take_out(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_reader(request, school_slug, year)
    version, text = get_newest_text(at_hand.year.school)
    return csv_answer(
        f"{at_hand.year.school.slug}-framework-{max(version, 1)}",
        ("title", text.title),
        framework_rows(text),
    )


def _page(at_hand: AtHand, title: str) -> FormPage:
    return FormPage(
        title=title,
        back=at_hand.address("show-framework"),
        crumbs=at_hand.crumbs(("What the review asks", "show-framework")),
        lead="Saving makes the next version. A review that has begun keeps the one it began with.",
    )


def _answer(
    request: HttpRequest,
    at_hand: AtHand,
    form: SectionForm | WeighingForm,
    page: FormPage,
    since: int,
) -> HttpResponse:
    return answer_form(request, form, page, lambda: _keep(request, at_hand, form.text_after, since))


def _keep(request: HttpRequest, at_hand: AtHand, text: FrameworkText, since: int) -> None:
    framework = change_framework(
        at_hand.year.school, text, since=since, actor=at_hand.user, at=accounts.now()
    )
    if framework.version == max(since, 1):
        messages.info(request, "Nothing differs, so the version stays as it is.")
    else:
        messages.success(request, f"This is version {framework.version} now.")
