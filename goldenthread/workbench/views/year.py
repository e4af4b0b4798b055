"""The Year page: the weave, programmes as bands, the time ledger and the free periods."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User, YearState
from goldenthread.findings import public as findings
from goldenthread.people import public as people
from goldenthread.proposals import public as proposals
from goldenthread.snapshot.words import Stream
from goldenthread.workbench.draft_forms import CommentForm
from goldenthread.workbench.queries.free_periods import read_free_periods
from goldenthread.workbench.queries.programme_bands import draw_bands
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.time_ledger import draw_full_time_ledger, draw_own_ledger
from goldenthread.workbench.queries.year_weave import draw_year, get_weave_snapshot
from goldenthread.years import public as years


@require_safe
def year(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """The year in three streams. Whoever may not see the whole calendar sees what concerns them."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_OWN_CALENDAR)
    return show_year(request, at_hand)


def show_year(
    request: HttpRequest, at_hand: SchoolYear, comment: CommentForm | None = None
) -> HttpResponse:
    """`comment` is a comment that was sent and is to be put right."""
    school, user = at_hand.school, request.user
    sees_all = accounts.may(user, school, Ability.VIEW_CALENDAR)
    person = people.Person.objects.filter(school=school, user=user.pk).first()
    opened = request.GET.get("open", "")
    snapshot = get_weave_snapshot(at_hand)
    marks = marks_of(snapshot)
    only = None if sees_all else (person.key if person else "")
    own_ledger_url = ""
    if accounts.may(user, school, Ability.VIEW_TIME_LEDGER):
        ledger = draw_full_time_ledger(at_hand)
    else:
        ledger = draw_own_ledger(at_hand, person) if person else None
        if ledger and person:
            own_ledger_url = reverse(
                "workbench:ledger", args=(school.slug, at_hand.label, person.key)
            )
    context = {
        "year": at_hand,
        "sees_all": sees_all,
        "weave": draw_year(
            snapshot,
            at_hand,
            accounts.today(),
            marks=marks,
            opened=opened if opened in set(Stream) else "",
            person=only,
            found=findings.findings_by_subject(user, at_hand),
        )
        if snapshot.terms
        else None,
        "marks": list(marks.values()),
        "ledger": ledger,
        "own_ledger_url": own_ledger_url,
        "free": read_free_periods(at_hand) if sees_all else None,
        "may_import": accounts.may(user, school, Ability.IMPORT_FOLDER),
        **_planning(user, at_hand),
        **(_preparation(user, at_hand, person, comment) if at_hand.state != "in-use" else {}),
    }
    # The programmes are for whoever reads the plan; a calendar alone does not name them.
    if accounts.may(user, school, Ability.VIEW_PLAN):
        context["bands"] = draw_bands(snapshot, at_hand, marks)
    return render(request, "workbench/year.html", context)


def _planning(user: User | AnonymousUser, year: SchoolYear) -> dict[str, object]:
    """What the reader may do about the year, and where."""
    may_plan = accounts.may(user, year.school, Ability.EDIT_PLAN)
    kwargs = {"school_slug": year.school.slug, "year": year.label}
    plans = proposals.may_plan(user, year.school)
    return {
        "may_plan": may_plan,
        "may_move": may_plan and year.is_before_use,
        "sees_slots": accounts.may(user, year.school, Ability.EDIT_TEAM_CALENDAR)
        or accounts.may(user, year.school, Ability.VIEW_TIME_LEDGER),
        "planner_url": reverse("plan:list-plans", kwargs=kwargs) if plans else "",
        "may_start_year": all(
            accounts.may(user, year.school, ability)
            for ability in (Ability.IMPORT_FOLDER, Ability.EDIT_CALENDAR)
        ),
    }


def _preparation(
    user: User | AnonymousUser,
    year: SchoolYear,
    person: people.Person | None,
    comment: CommentForm | None,
) -> dict[str, object]:
    """How far the year is, and the reader's own comments. Two queries."""
    draft = years.find_draft(year)
    until = draft.comments_until if draft else None
    is_out = year.state == YearState.FOR_COMMENT and until is not None
    is_staff = person is not None and accounts.is_member_of_staff(user, year.school)
    takes = is_out and is_staff and until is not None and accounts.today() <= until
    return {
        "draft": draft,
        "is_out": is_out,
        "form": (comment or CommentForm()) if takes else None,
        "comments": years.list_own_comments(year, person) if person and is_staff else [],
    }
