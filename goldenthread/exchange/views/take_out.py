"""Taking a school year out as a school folder."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.exchange.actions.take_out_folder import take_out_folder


@require_POST
def take_out(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EXPORT_FOLDER)
    assert isinstance(request.user, User)
    packed = take_out_folder(at_hand, actor=request.user, at=accounts.now())
    response = HttpResponse(packed, content_type="application/zip")
    name = f"{at_hand.school.slug}-{at_hand.label}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
