"""What a few pupils said: write a set of themes, and change it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.recording import get_staff_programme, get_voice_or_404
from goldenthread.evaluation.actions.record_pupil_voice import (
    ChangedMeanwhile,
    record_pupil_voice,
)
from goldenthread.evaluation.capture_addresses import address, crumbs_to
from goldenthread.evaluation.models import PupilVoice
from goldenthread.evaluation.voice_forms import PROMPTS, VoiceForm
from goldenthread.kernel.errors import Refusal
from goldenthread.ui.form_page import typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def write(request: HttpRequest, school_slug: str, year: str, programme: str) -> HttpResponse:
    assert isinstance(request.user, User)
    row = get_staff_programme(request.user, school_slug, year, programme)
    return _page(request, PupilVoice(school=row.school, year=row.year, programme=row))


@either
def change(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    assert isinstance(request.user, User)
    return _page(request, get_voice_or_404(request.user, school_slug, year, number))


def _page(request: HttpRequest, voice: PupilVoice) -> HttpResponse:
    assert isinstance(request.user, User)
    year = voice.year
    form = VoiceForm(
        typed_in(request),
        voice=voice,
        first_day=year.starts_on,
        last_day=min(accounts.today(), year.ends_on),
    )
    stored: PupilVoice | None = None
    if request.method == "POST" and form.is_valid():
        try:
            kept = record_pupil_voice(
                voice,
                form.said(),
                version=form.cleaned_data["version"],
                actor=request.user,
                at=accounts.now(),
            )
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            stored = refusal.stored
            form.replace_version(stored.version)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "What pupils said is kept.")
            return redirect(address("change-voice", year, number=kept.pk))
    sets = PupilVoice.objects.filter(year=year, programme=voice.programme)
    context = {
        "school": year.school,
        "year": year,
        "voice": voice,
        "form": form,
        "stored": stored,
        "prompts": PROMPTS,
        "others": [one for one in sets if one.pk != voice.pk],
        "crumbs": crumbs_to(voice.programme),
    }
    return render(request, "evaluation/voice.html", context)
