"""Bringing in answers that were given elsewhere: choose the file, look at it, say yes.

Sheets side by side are as good as names, so the file waits for the yes in the reader's own page
and not on the site.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.folder.problems import FileRefused
from goldenthread.folder.reading.text_files import decoded
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.surveys.actions.bring_in_answers import bring_in_answers
from goldenthread.surveys.answers_file import read_answers
from goldenthread.surveys.models import SurveyState
from goldenthread.surveys.queries.survey_page import list_current_items
from goldenthread.surveys.views.at_hand import get_run

# Kept below what the site would put on its disk: 5,000 sheets of 44 digits are half of it.
MOST_BYTES = 2 * 1024 * 1024


class FileForm(forms.Form):
    answers = forms.FileField(
        label="The file",
        help_text="CSV as a spreadsheet program saves it, one sheet a row.",
        error_messages={
            "required": "Choose the file.",
            "empty": "This file is empty. Choose the one with the answers.",
        },
    )

    def clean_answers(self) -> str:
        uploaded: UploadedFile = self.cleaned_data["answers"]
        if (uploaded.size or 0) > MOST_BYTES:
            raise forms.ValidationError("This file is larger than 2 MB. Bring it in in parts.")
        try:
            return decoded(uploaded.read())
        except FileRefused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
@sensitive_variables()
def bring_in(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_run(request, school_slug, year, key)
    items = list_current_items(survey)
    context: dict[str, Any] = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "survey": survey,
        "crumbs": at_hand.crumbs(survey),
        "items": items,
        "is_open": survey.run.state == SurveyState.OPEN,
    }
    text = request.POST.get("text", "")
    form = FileForm()
    if request.method == "POST" and not text:
        form = FileForm(request.POST, request.FILES)
        text = form.cleaned_data["answers"] if form.is_valid() else ""
    if not text:
        return render(request, "surveys/paper_bring_in.html", context | {"form": form})
    read = read_answers(text, items)
    refusal: Refusal | None = None
    if "confirmed" in request.POST and not read.problems:
        try:
            number = bring_in_answers(survey, read.sheets, actor=at_hand.user, at=accounts.now())
        except Refusal as refused:
            refusal = refused
        else:
            messages.success(request, f"Counted: {counted(number, 'sheet')}. Delete the file now.")
            return redirect(at_hand.page_of(survey))
    more = {"form": FileForm(), "read": read, "text": text, "refusal": refusal}
    return render(request, "surveys/paper_bring_in.html", context | more)
