"""The person's own setting: my findings by mail each week; and the link that ends it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SystemActor, User
from goldenthread.findings.access import may_open_check, reader_in
from goldenthread.findings.actions.wish_for_digest import wish_for_digest
from goldenthread.findings.digest_links import find_stop
from goldenthread.findings.models import DigestWish

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def weekly_mail(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_or_404(request.user, school_slug)
    assert isinstance(request.user, User)
    if not may_open_check(reader_in(request.user, school)):
        raise PermissionDenied(f"Your roles at {school.name} do not let you see its findings.")
    if request.method == "POST":
        is_wanted = request.POST.get("wanted") == "yes"
        wish_for_digest(school, request.user, is_wanted, actor=request.user, at=accounts.now())
        messages.success(
            request,
            "The mail will come each week in which something is open."
            if is_wanted
            else "No more weekly mail will come.",
        )
        return redirect(reverse("findings:weekly-mail", kwargs={"school_slug": school.slug}))
    leads = accounts.is_cpd_leader(request.user, school)
    wish = DigestWish.objects.filter(school=school, user=request.user).first()
    context = {
        "school": school,
        "leads": leads,
        "email": request.user.email,
        "is_wanted": wish.is_wanted if wish else leads,
    }
    return render(request, "findings/weekly_mail.html", context)


@login_not_required
# Mail programs press the link's button for their reader, without a cookie of this site. The signed
# token is the right, and all that it can do is to end the mails.
@csrf_exempt
@either
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    stop = find_stop(token)
    if stop is None:
        raise Http404
    with accounts.as_school(stop.school_id):
        school = School.objects.filter(pk=stop.school_id).first()
        user = User.objects.filter(pk=stop.user_id).first()
        if school is None or user is None:
            raise Http404
        if request.method == "POST":
            actor = SystemActor("link in a weekly mail")
            wish_for_digest(school, user, False, actor=actor, at=accounts.now())
        context = {"school": school, "is_stopped": request.method == "POST"}
        return render(request, "findings/stop_mail.html", context)
