"""The settings of the rules: each threshold, its default, and where that comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, AuditEvent, SchoolYear, User
from goldenthread.checks.family import Family
from goldenthread.checks.registry import RULE_FILES, find_rule_file
from goldenthread.checks.rule import Rule, ThresholdSpec
from goldenthread.findings.actions.set_threshold import set_threshold, use_default
from goldenthread.findings.forms import ThresholdForm
from goldenthread.findings.models import Threshold
from goldenthread.findings.views.addresses import address, check_crumb
from goldenthread.kernel.numbers import plain_number
from goldenthread.ui.form_page import FormPage, answer_form, answer_question
from goldenthread.ui.navigation import NavigationItem


@dataclass(frozen=True, slots=True)
class Setting:
    """A line of the table. `own` is the school's value, None where the default is in force."""

    rule: Rule
    spec: ThresholdSpec
    default: str
    own: Threshold | None
    value: str
    url: str
    rule_url: str


@require_safe
def list_settings(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_RULE_SETTINGS)
    rows = Threshold.objects.filter(school=at_hand.school, year=at_hand)
    own = {(row.rule, row.name): row for row in rows}
    families = [
        (
            family.title,
            [
                _setting(at_hand, file.RULE, spec, own)
                for file in RULE_FILES
                if file.RULE.family is family
                for spec in file.RULE.thresholds
            ],
        )
        for family in Family
    ]
    events = AuditEvent.objects.filter(school=at_hand.school, verb="changed threshold")
    context = {
        "year": at_hand,
        "crumbs": [check_crumb(at_hand)],
        "families": [(title, settings) for title, settings in families if settings],
        "history": events[:20],
    }
    return render(request, "findings/settings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change_setting(
    request: HttpRequest, school_slug: str, year: str, code: str, name: str
) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_RULE_SETTINGS)
    rule, spec = _get_spec(code, name)
    own = Threshold.objects.filter(
        school=at_hand.school, year=at_hand, rule=rule.code, name=spec.name
    ).first()
    value = own.value if own else spec.default
    form = ThresholdForm(
        request.POST if request.method == "POST" else None,
        spec=spec,
        initial={"value": _typed(value), "reason": ""},
    )

    def save() -> None:
        assert isinstance(request.user, User)
        set_threshold(
            at_hand,
            rule,
            spec,
            **form.cleaned_data,
            actor=request.user,
            at=accounts.now(),
            today=accounts.today(),
        )

    page = FormPage(
        title=f"{rule.code} {rule.name}",
        back=address("list-settings", at_hand),
        crumbs=_crumbs(at_hand),
        button="Judge by this from today",
        saved=f"{rule.code} judges by the new number. The year has been checked again.",
        remove=address("use-default", at_hand, code=rule.code, name=spec.name) if own else "",
        remove_words="Use the default again",
    )
    return answer_form(request, form, page, save)


@require_http_methods(["GET", "HEAD", "POST"])
def use_default_again(
    request: HttpRequest, school_slug: str, year: str, code: str, name: str
) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_RULE_SETTINGS)
    rule, spec = _get_spec(code, name)

    def do() -> None:
        assert isinstance(request.user, User)
        now, today = accounts.now(), accounts.today()
        use_default(at_hand, rule, spec, actor=request.user, at=now, today=today)

    page = FormPage(
        title=f"Use the default of {rule.code} again?",
        back=address("list-settings", at_hand),
        crumbs=_crumbs(at_hand),
        lead=f"{spec.about}: {plain_number(spec.default)} {spec.unit}, from {spec.origin.words}.",
        button="Use the default",
        saved=f"{rule.code} judges by the default again.",
    )
    return answer_question(request, page, do)


def _get_spec(code: str, name: str) -> tuple[Rule, ThresholdSpec]:
    file = find_rule_file(code)
    for spec in file.RULE.thresholds if file else ():
        if file and spec.name == name:
            return file.RULE, spec
    raise Http404


def _setting(
    year: SchoolYear,
    rule: Rule,
    spec: ThresholdSpec,
    own: Mapping[tuple[str, str], Threshold],
) -> Setting:
    row = own.get((rule.code, spec.name))
    return Setting(
        rule=rule,
        spec=spec,
        default=plain_number(spec.default),
        own=row,
        value=plain_number(row.value if row else spec.default),
        url=address("change-setting", year, code=rule.code, name=spec.name),
        rule_url=address("show-rule", year, code=rule.code),
    )


def _typed(value: Decimal) -> str:
    # The field would not read a comma again.
    return plain_number(value).replace(",", "")


def _crumbs(year: SchoolYear) -> tuple[NavigationItem, ...]:
    return check_crumb(year), NavigationItem("Rule settings", address("list-settings", year))
