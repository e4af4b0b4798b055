"""What a phone needs to install the site and to show a page without a network.

All three are the same for everybody and say nothing of anybody, so nobody is asked to sign in.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from goldenthread.practice.offline_shell import render_offline_page, render_worker

PAPER = "#fffdf9"
ICONS = (
    ("icon-192", "192x192", "any"),
    ("icon-512", "512x512", "any"),
    ("icon-maskable-192", "192x192", "maskable"),
    ("icon-maskable-512", "512x512", "maskable"),
)


@login_not_required
@require_safe
def show_manifest(request: HttpRequest) -> JsonResponse:
    manifest = {
        "id": "/",
        "name": "Goldenthread",
        "short_name": "Goldenthread",
        "description": "My step, logged in seconds, with or without a network.",
        "lang": "en-GB",
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {
                "src": static(f"practice/{name}.png"),
                "sizes": sizes,
                "type": "image/png",
                "purpose": purpose,
            }
            for name, sizes, purpose in ICONS
        ],
    }
    return JsonResponse(manifest, content_type="application/manifest+json")


@login_not_required
@require_safe
def show_worker(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_worker(), content_type="text/javascript; charset=utf-8")


@login_not_required
@require_safe
def show_offline_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_offline_page())
