"""The shell that a phone keeps: the offline page, its files, and the worker that shows it."""

import hashlib
import json
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse

from goldenthread.ui.templatetags.ui import SHEETS

SCRIPTS = (
    "offline_page",
    "device_notes",
    "kept_step",
    "log_form",
    "sending",
    "sentences",
    "store",
)
SHELL_FILES = (
    *(f"ui/{sheet}.css" for sheet in SHEETS),
    "ui/thread.svg",
    "ui/screened_box.js",
    "ui/screening.js",
    "screening/patterns.json",
    "practice/steps.css",
    *(f"practice/{script}.js" for script in SCRIPTS),
)


class FileMissing(Exception):
    """A file of the shell is not among the site's static files."""


def render_offline_page() -> str:
    """Write the page as for nobody: a phone keeps it, whoever has signed in."""
    return render_to_string("practice/offline.html")


def render_worker() -> str:
    """Write the service worker. Its version follows from what it keeps, so a changed file is
    fetched anew, and an unchanged site answers with the very same worker."""
    page = reverse("offline:offline-page")
    words = {
        "page": page,
        "files": json.dumps([page, *(static(name) for name in SHELL_FILES)]),
    }
    digest = hashlib.sha256(render_offline_page().encode())
    digest.update(render_to_string("practice/service_worker.js", words).encode())
    for name in SHELL_FILES:
        digest.update(_content_of(name))
    return render_to_string(
        "practice/service_worker.js", {**words, "version": digest.hexdigest()[:16]}
    )


def _content_of(name: str) -> bytes:
    found = finders.find(name)
    if not found:
        raise FileMissing(name)
    return Path(found).read_bytes()
