"""My record: what is held, part by part, and who opened it."""

import datetime as dt

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.personal.access import get_owner
from goldenthread.personal.clocks import clock_of
from goldenthread.personal.groups import find_group
from goldenthread.personal.queries.openings import list_openings
from goldenthread.personal.queries.own_record import Owner, read_own_record

# Somebody who leaves within these days, or has left, is told to take the record along.
LEAVES_SOON = dt.timedelta(days=60)
ROWS_ON_A_PAGE = 100
OPENINGS_ON_A_PAGE = 50


@require_safe
def show_record(request: HttpRequest, school_slug: str) -> HttpResponse:
    owner = get_owner(request, school_slug)
    groups = [
        {"group": held.group, "count": held.count, "kept": clock_of(held.group.clock).kept}
        for held in read_own_record(owner)
    ]
    context = {
        "school": owner.school,
        "groups": groups,
        "is_on_the_list": owner.person is not None,
        "leaves_on": leaves_on(owner),
    }
    return render(request, "personal/record.html", context)


@require_safe
def show_group(request: HttpRequest, school_slug: str, code: str) -> HttpResponse:
    owner = get_owner(request, school_slug)
    group = find_group(code)
    if group is None:
        raise Http404
    (held,) = read_own_record(owner, [code])
    tables = [
        {
            "title": table.title,
            "rows": table.rows[:ROWS_ON_A_PAGE],
            "more": max(0, len(table.rows) - ROWS_ON_A_PAGE),
            "count": len(table.rows),
        }
        for table in held.tables
    ]
    context = {"school": owner.school, "group": group, "tables": tables}
    return render(request, "personal/group.html", context | {"clock": clock_of(group.clock)})


@require_safe
def list_opened(request: HttpRequest, school_slug: str) -> HttpResponse:
    owner = get_owner(request, school_slug)
    openings = list_openings(owner.person) if owner.person is not None else ()
    page = Paginator(openings, OPENINGS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"school": owner.school, "page": page, "clock": clock_of("openings")}
    return render(request, "personal/opened.html", context)


def leaves_on(owner: Owner) -> dt.date | None:
    """The person's last day where it is past or near."""
    last = owner.person.left_on if owner.person is not None else None
    return last if last is not None and last <= owner.today + LEAVES_SOON else None
