"""A teacher takes, corrects and removes the figure of one class."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.evaluation.access.class_figures import get_figure_or_404
from goldenthread.evaluation.actions.add_up_classes import Outcome, is_late
from goldenthread.evaluation.actions.remove_class_figure import remove_class_figure
from goldenthread.evaluation.actions.take_class_figure import TakenMeanwhile, take_class_figure
from goldenthread.evaluation.capture_addresses import address, crumbs_to_classes
from goldenthread.evaluation.capture_forms import ClassFigureForm
from goldenthread.evaluation.figure_words import SHORT_TIMES, TIMES, figure_in_words
from goldenthread.evaluation.measure_units import Way, limits_of, ways_of
from goldenthread.evaluation.models import ClassFigure
from goldenthread.evaluation.own_classes import list_own_classes
from goldenthread.evaluation.queries.class_figures import list_figures
from goldenthread.evaluation.queries.class_page import list_measures_to_take
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.numbers import plain_number
from goldenthread.people import public as people
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure
from goldenthread.snapshot.words import PointKind
from goldenthread.ui.form_page import FormPage, answer_question, typed_in
from goldenthread.ui.navigation import NavigationItem

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def classes(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    stored_year, person = _at_hand(request, school_slug, year)
    context = {
        "school": stored_year.school,
        "year": stored_year,
        "measures": list_measures_to_take(stored_year, person, accounts.today()),
    }
    return render(request, "evaluation/class_list.html", context)


@sensitive_post_parameters()
@either
def take(
    request: HttpRequest, school_slug: str, year: str, measure: str, kind: str
) -> HttpResponse:
    stored_year, person = _at_hand(request, school_slug, year)
    if kind not in PointKind:
        raise Http404
    rows = Measure.objects.filter(school=stored_year.school, year=stored_year)
    row = get_object_or_404(rows.select_related("priority"), key=measure)
    return _figure_page(request, stored_year, person, row, kind, None)


@sensitive_post_parameters()
@either
def correct(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    stored_year, person = _at_hand(request, school_slug, year)
    figure = get_figure_or_404(request.user, stored_year, number)
    return _figure_page(request, stored_year, person, figure.measure, figure.kind, figure)


@either
def remove(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    stored_year, _ = _at_hand(request, school_slug, year)
    figure = get_figure_or_404(request.user, stored_year, number)
    page = FormPage(
        title=f"Remove the figure of {figure.class_label}?",
        in_tab="Remove the figure of a class?",
        lead="The other classes are added up without it.",
        back=address("classes", stored_year),
        crumbs=crumbs_to_classes(stored_year),
        button="Remove the figure",
        saved="The figure is removed.",
    )
    return answer_question(request, page, lambda: remove_class_figure(figure, at=accounts.now()))


def _figure_page(
    request: HttpRequest,
    year: SchoolYear,
    person: Person,
    measure: Measure,
    kind: str,
    figure: ClassFigure | None,
) -> HttpResponse:
    own = list_own_classes(person, year, accounts.today())
    form = _form(request, year, measure, own, figure)
    stored: ClassFigure | None = None
    if request.method == "POST" and form.is_valid() and (form.way is Way.COUNT or form.is_agreed):
        try:
            _, outcome = take_class_figure(
                year,
                measure,
                kind,
                form.taken(),
                by=person,
                version=form.cleaned_data["version"],
                actor=_user(request),
                at=accounts.now(),
            )
        except TakenMeanwhile as refusal:
            stored = refusal.stored
            if not _may_read(stored, person, own):
                stored = None
                form.add_error(
                    None,
                    "A colleague has entered a class of this name already. If it is yours too, "
                    "ask them to correct it; otherwise give your group another label.",
                )
            else:
                form.replace_version(stored.version)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            _say_kept(request, outcome)
            return redirect(address("classes", year))
    context = {
        "school": year.school,
        "year": year,
        "measure": measure,
        "figure": figure,
        "form": form,
        "is_count": form.way is Way.COUNT,
        "time": TIMES[PointKind(kind)],
        "short_time": SHORT_TIMES[PointKind(kind)],
        "ways": _ways(measure, form.way, request.path) if figure is None else (),
        "stored": stored,
        "stored_words": figure_in_words(stored) if stored else "",
        "is_own": stored is not None and stored.taken_by_id == person.pk,
        **_what_to_know(year, measure, kind, own),
    }
    return render(request, "evaluation/class_take.html", context)


def _form(
    request: HttpRequest,
    year: SchoolYear,
    measure: Measure,
    own: tuple[str, ...],
    figure: ClassFigure | None,
) -> ClassFigureForm:
    today = accounts.today()
    initial: dict[str, Any] = {"on": min(today, year.ends_on), "version": 0}
    if figure is not None:
        initial |= {"on": figure.on, "version": figure.version, "pupils": figure.pupils}
        initial |= {"counted": figure.counted, "pasted": _column(figure)}
        way = Way.VALUES if figure.counted is None else Way.COUNT
    else:
        asked = ways_of(measure.unit)
        way = asked[-1] if request.GET.get("way") == asked[-1] else asked[0]
        if len(own) == 1:
            initial["class_label"] = own[0]
    return ClassFigureForm(
        typed_in(request),
        way=way,
        limits=limits_of(measure.unit, measure.name),
        classes=own,
        fixed_class=figure.class_label if figure else "",
        what=measure.name,
        first_day=year.starts_on,
        last_day=min(today, year.ends_on),
        initial=initial,
    )


def _what_to_know(
    year: SchoolYear, measure: Measure, kind: str, own: tuple[str, ...]
) -> dict[str, Any]:
    """Who will see what, how many classes are in, and how large one's own classes were before."""
    taken = [figure.class_label.casefold() for figure in list_figures(year, measure, kind)]
    mine = {label.casefold() for label in own}
    sizes = ClassFigure.objects.filter(school=year.school, year=year, class_label__in=own)
    return {
        "classes_in": len(taken),
        "own_in": [label for label in own if label.casefold() in mine.intersection(taken)],
        "sizes": {figure.class_label: figure.pupils for figure in sizes.order_by("on")},
        "would_be_late": kind == PointKind.BASELINE and is_late(year, measure, accounts.today()),
    }


def _ways(measure: Measure, way: Way, path: str) -> tuple[NavigationItem, ...]:
    words = {Way.COUNT: "Count", Way.VALUES: "A value for each pupil"}
    found = ways_of(measure.unit)
    if len(found) < 2:
        return ()
    return tuple(NavigationItem(words[one], f"{path}?way={one}", one is way) for one in found)


def _may_read(stored: ClassFigure, person: Person, own: tuple[str, ...]) -> bool:
    """Whoever teaches the class too; a label alone opens nobody's figure."""
    if stored.taken_by_id == person.pk:
        return True
    return stored.class_label.casefold() in {label.casefold() for label in own}


def _say_kept(request: HttpRequest, outcome: Outcome) -> None:
    # No class and no figure: a message stays in a cookie until the next page.
    if outcome is Outcome.BY_HAND:
        messages.warning(
            request,
            "Your figure is kept. For this time a value was entered by hand before; those who "
            "lead professional learning decide which of the two counts.",
        )
    else:
        messages.success(request, "Your figure is kept, and added to those of the other classes.")


def _column(figure: ClassFigure) -> str:
    written = [plain_number(Decimal(str(value))).replace(",", "") for value in figure.values]
    return "\n".join([*written, *["absent"] * figure.absent])


def _at_hand(request: HttpRequest, school_slug: str, label: str) -> tuple[SchoolYear, Person]:
    user = _user(request)
    year = accounts.get_year_for(user, school_slug, label, Ability.VIEW_PEOPLE_LIST)
    return year, people.get_own_person(user, year.school)


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
