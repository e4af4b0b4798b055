"""Writing a decision rule before the start, and withdrawing one with a reason."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.plan import get_editable_plan
from goldenthread.evaluation.actions.withdraw_decision_rule import withdraw_decision_rule
from goldenthread.evaluation.actions.write_decision_rule import (
    RuleStands,
    baseline_of,
    complaints,
    has_begun,
    size_of,
    write_decision_rule,
)
from goldenthread.evaluation.models import DecisionRule, EvaluationItem
from goldenthread.evaluation.plan_addresses import address_in, crumbs_to_plan, plan_of
from goldenthread.evaluation.plan_forms import RuleForm, WithdrawForm
from goldenthread.evaluation.queries.plan_page import sentence_of
from goldenthread.evaluation.rule_limits import NoSuchDay
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.readings.verdicts import COUNTED
from goldenthread.snapshot.words import DecisionKind, Direction, EvaluationLevel
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def write_rule(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user, today = request.user, accounts.today()
    programme = get_editable_plan(user, school_slug, year, key)
    about = get_object_or_404(
        Measure, priority=programme.priority_id, priority__isnull=False, key=measure
    )
    stored = DecisionRule.objects.filter(programme=programme, measure=about).first()
    begun = has_begun(programme, today)
    if stored is not None and begun:
        messages.warning(request, str(RuleStands(programme, stored)))
        return redirect(plan_of(programme, "rules"))
    baseline = baseline_of(about)
    form = RuleForm(
        typed_in(request),
        row=stored or _suggested(programme, about),
        asks=_asks(programme, about),
        hint=_hint(about, baseline),
    )
    if request.method == "POST" and form.is_valid():
        for complaint in complaints(programme, about, form.values(), today):
            name = "by_on" if isinstance(complaint, NoSuchDay) else "needed"
            form.add_error(name, str(complaint))
    page = FormPage(
        title=f"A rule for “{about.name}”",
        in_tab="A decision rule",
        back=plan_of(programme, "rules"),
        crumbs=crumbs_to_plan(programme),
        lead=_lead(programme, begun=begun),
        button="Write it down, marked as late" if begun else "Write it down",
        saved="The rule is written down.",
        remove=address_in(programme.year, "evaluation:withdraw-rule", key=key, measure=measure)
        if stored
        else "",
        remove_words="Withdraw the rule",
    )

    def save() -> None:
        write_decision_rule(
            programme, about, stored, form.values(), today=today, actor=user, at=accounts.now()
        )

    return answer_form(request, form, page, save)


@either
def withdraw_rule(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    programme = get_editable_plan(user, school_slug, year, key)
    rules = DecisionRule.objects.select_related("measure")
    rule = get_object_or_404(rules, programme=programme, measure__key=measure)
    rule.programme, rule.school, rule.year = programme, programme.school, programme.year
    begun = has_begun(programme, accounts.today())
    late = " The work has begun, so another one would be marked as late." if begun else ""
    page = FormPage(
        title="Withdraw the rule?",
        back=plan_of(programme, "rules"),
        crumbs=crumbs_to_plan(programme),
        lead=f"{sentence_of(programme, rule.measure, rule)}.{late}",
        button="Withdraw the rule",
        saved="The rule is withdrawn.",
    )
    form = WithdrawForm(typed_in(request))

    def save() -> None:
        reason = form.cleaned_data["reason"]
        withdraw_decision_rule(rule, reason, actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


def _suggested(programme: Programme, measure: Measure) -> DecisionRule:
    """What is hoped for, by the last planned look at pupils."""
    last = (
        EvaluationItem.objects.filter(programme=programme, level=EvaluationLevel.L5)
        .order_by("-due_on")
        .values_list("due_on", flat=True)
        .first()
    )
    rule = DecisionRule(programme=programme, measure=measure, otherwise=DecisionKind.ADAPT)
    if measure.target is not None:
        rule.needed = measure.target
    by_on = last or programme.ends_on
    if by_on is not None:
        rule.by_on = by_on
    return rule


def _asks(programme: Programme, measure: Measure) -> str:
    falls = measure.direction == Direction.DOWN
    size = size_of(programme, measure)
    if COUNTED.fullmatch(measure.unit) and size:
        than = "more than" if falls else "fewer than"
        return f"If {than} how many of {size}?"
    unit = f", in {measure.unit}" if measure.unit else ""
    return f"If it is {'above' if falls else 'below'} which value{unit}?"


def _hint(measure: Measure, baseline: MeasurePoint | None) -> str:
    parts = []
    if baseline:
        parts.append(f"At the start it was {plain_number(baseline.value)}.")
    if measure.target is not None:
        parts.append(
            f"{plain_number(measure.target)} is hoped for. The rule may ask for less: it marks "
            "where you would no longer go on unchanged."
        )
    return " ".join(parts)


def _lead(programme: Programme, *, begun: bool) -> str:
    if not begun:
        return (
            "Written before the work begins, and never changed afterwards: so nobody has to wonder "
            "whether the aim was moved to fit the figures."
        )
    start = f" on {long_date(programme.starts_on)}" if programme.starts_on else ""
    return (
        f"This is late: the work began{start}. The rule will say when it was written. It tells "
        "what follows, but what change would matter is no longer taken from it."
    )
