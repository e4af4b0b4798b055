"""The versions of a plan side by side, and the next one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.practice.actions.take_back_plan import take_back_plan
from goldenthread.practice.actions.write_plan import SomebodyWasFirst, write_plan
from goldenthread.practice.enquiry_forms import PlanForm
from goldenthread.practice.models import PlanVersion
from goldenthread.practice.queries.enquiries_frame import list_plans
from goldenthread.practice.views.enquiries_addresses import crumbs_to, open_own, page_of
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    plans = list_plans(opened.enquiry, opened.person)
    context = {
        "school": opened.year.school,
        "year": opened.year,
        "enquiry": opened.enquiry,
        "crumbs": crumbs_to(opened.year, opened.enquiry),
        "plans": plans,
        "next_number": len(plans) + 1,
    }
    return render(request, "practice/enquiries_plans.html", context)


@either
def write(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """The next version, begun with the words of the last one."""
    opened = open_own(request, school_slug, year, key)
    enquiry = opened.enquiry
    last = next(reversed(list_plans(enquiry, opened.person)), None)
    number = _number_sent(request) or (last.number + 1 if last else 1)
    begun = {"plan": last.plan, "prediction": last.prediction} if last else {}
    form = PlanForm(typed_in(request), number=number, initial=begun)
    page = FormPage(
        title="Write the next plan" if last else "Write the plan",
        back=page_of(enquiry, "plans"),
        crumbs=crumbs_to(opened.year, enquiry),
        lead=f"It begins with the words of plan {last.number}: change what the pupils showed you."
        if last
        else "Everything is optional. Your group reads it, nobody else.",
        button="Save the plan",
        saved="The plan is saved.",
        is_long=True,
    )

    def save() -> None:
        try:
            write_plan(
                enquiry,
                form.words(),
                number=form.cleaned_data["number"],
                by=opened.person,
                on=accounts.today(),
            )
        except SomebodyWasFirst as refusal:
            form.become(refusal.number)
            raise

    return answer_form(request, form, page, save)


def _number_sent(request: HttpRequest) -> int:
    """The version that the form was opened for; it keeps its number while it is corrected."""
    sent = request.POST.get("number", "")
    return int(sent) if sent.isascii() and sent.isdecimal() and 0 < len(sent) < 3 else 0


@either
def remove(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    plan = get_object_or_404(
        PlanVersion, enquiry=opened.enquiry, author=opened.person, number=number
    )
    page = FormPage(
        title=f"Take back plan {plan.number}?",
        back=page_of(opened.enquiry, "plans"),
        crumbs=crumbs_to(opened.year, opened.enquiry),
        lead="It is gone for good, for the whole group.",
        button="Take it back",
        saved=f"Plan {plan.number} is gone.",
    )
    return answer_question(request, page, lambda: take_back_plan(plan, by=opened.person))
