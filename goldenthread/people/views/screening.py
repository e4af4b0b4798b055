"""What a box for free text must know of the school: names of staff, and the safeguarding route."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.people.queries.staff_names import list_staff_names


@require_safe
def show_for_boxes(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_or_404(request.user, school_slug)
    may_know = accounts.may(request.user, school, Ability.VIEW_PEOPLE_LIST)
    return JsonResponse(
        {
            "staff_names": list_staff_names(school) if may_know else [],
            "safeguarding_route": school.safeguarding_route,
            "safeguarding_link": school.safeguarding_link,
        }
    )
