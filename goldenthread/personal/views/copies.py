"""The whole record as a file: JSON to read by machine, PDF to read by people."""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from goldenthread.personal.access import get_owner
from goldenthread.personal.exports.plain import plain_record
from goldenthread.personal.exports.printed import print_record


@require_safe
def take_json(request: HttpRequest, school_slug: str) -> HttpResponse:
    record = plain_record(get_owner(request, school_slug))
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return _file(text.encode(), "application/json", "my-record.json")


@require_safe
def take_pdf(request: HttpRequest, school_slug: str) -> HttpResponse:
    return _file(print_record(get_owner(request, school_slug)), "application/pdf", "my-record.pdf")


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=media_type, headers=headers)
