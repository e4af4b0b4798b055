"""The sample people, each one click away. Outside demo mode these pages do not exist."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts.demo_people import DEMO_PEOPLE
from goldenthread.accounts.models import User

type View = Callable[[HttpRequest], HttpResponse]


def demo_only(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not settings.DEMO_MODE:
            raise Http404
        return view(request)

    return login_not_required(guarded)


@demo_only
@require_safe
def list_sample_people(request: HttpRequest) -> HttpResponse:
    existing = set(
        User.objects.filter(email__in=[person.email for person in DEMO_PEOPLE]).values_list(
            "email", flat=True
        )
    )
    people = [person for person in DEMO_PEOPLE if person.email in existing]
    return render(request, "accounts/demo.html", {"people": people})


@demo_only
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    key = request.POST.get("person", "")
    email = next((person.email for person in DEMO_PEOPLE if person.key == key), None)
    user = User.objects.filter(email=email, is_active=True).first()
    if user is None:
        raise Http404
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("accounts:home")
