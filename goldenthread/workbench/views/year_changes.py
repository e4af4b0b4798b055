"""What is changed on the Year page itself: where a programme lies, what staff say of a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people import public as people
from goldenthread.programmes import public as programmes
from goldenthread.workbench.draft_forms import CommentForm
from goldenthread.workbench.views.year import show_year
from goldenthread.years import public as years


@require_POST
def move_band(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """From the first day of one half-term to the last of another, while the year is prepared."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_PLAN)
    assert isinstance(request.user, User)
    programme = programmes.get_programme_or_404(request.user, at_hand, key)
    blocks = {block.id: block for block in years.get_calendar(at_hand).half_terms}
    starts = blocks.get(request.POST.get("starts", ""))
    ends = blocks.get(request.POST.get("ends", ""))
    if not at_hand.is_before_use:
        messages.error(
            request, f"The year {year} is no draft: change the dates on the programme's own page."
        )
    elif starts is None or ends is None or ends.starts_on < starts.starts_on:
        messages.error(
            request, f"“{programme.title}” would end before it begins. Choose a later half-term."
        )
    else:
        programmes.edit_programme(
            programme,
            {"starts_on": starts.starts_on, "ends_on": ends.ends_on},
            actor=request.user,
            at=accounts.now(),
        )
        span = starts.name if starts == ends else f"{starts.name} to {ends.name}"
        messages.success(request, f"“{programme.title}” runs in {span}.")
    response = redirect("workbench:year", school_slug=school_slug, year=year)
    response["Location"] += "#bands"
    return response


@require_POST
def comment(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PEOPLE_LIST)
    assert isinstance(request.user, User)
    person = people.get_own_person(request.user, at_hand.school)
    form = CommentForm(request.POST)
    if form.is_valid():
        try:
            years.comment_on_draft(
                at_hand,
                person,
                form.cleaned_data["words"],
                actor=request.user,
                at=accounts.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Your comment is with those who lead professional learning.")
            return redirect("workbench:year", school_slug=school_slug, year=year)
    return show_year(request, at_hand, form)
