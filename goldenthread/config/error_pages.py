"""Pages for what went wrong: what is so, then what to do."""

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, TooManyFieldsSent):
        most = {"most": f"{settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:,}"}
        return render(request, "400_too_many.html", most, status=400)
    return render(request, "400.html", status=400)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    if "application/json" in request.headers.get("Accept", ""):
        # A phone fetches a new token and sends what it has kept once more.
        message = "The form was opened before the last sign-in. Load the page and send it again."
        return JsonResponse({"kept": False, "token": "stale", "message": message}, status=403)
    return render(request, "403_csrf.html", status=403)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    context = {"reason": str(exception or ""), "heading": getattr(exception, "heading", "")}
    return render(request, "403.html", context, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    # Without the request's context: whatever broke may be in what the context reads.
    return HttpResponse(render_to_string("500.html"), status=500)
