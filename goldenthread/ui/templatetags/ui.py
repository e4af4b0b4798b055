"""The small parts as template tags: `{% load ui %}`, then one tag a part."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from goldenthread.kernel.dates import WEEKDAYS, day_and_date, long_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted
from goldenthread.ui.listing import Column, Listing
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.navigation import NavigationItem
from goldenthread.ui.summary import SummaryRow

register = template.Library()

SHEETS = ("tokens", "type", "layout", "forms", "tables", "components", "pictures", "print")
# Django names levels of messages after their gravity; our tones say how they look.
TONES = {"success": "good", "warning": "warn", "error": "bad"}


class SchoolYear(Protocol):
    """What a page knows of the year that it shows."""

    @property
    def starts_on(self) -> dt.date: ...

    @property
    def ends_on(self) -> dt.date: ...


@dataclass(frozen=True, slots=True)
class ErrorLine:
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class TableHead:
    column: Column
    address: str
    order: str


register.filter("full_day", long_date)
register.filter("minutes", in_words)


@register.filter
def week_day(day: dt.date) -> str:
    """`Friday`."""
    return WEEKDAYS[day.weekday()]


@register.filter
def short_day(day: dt.date, year: SchoolYear | None = None) -> str:
    """`Fri 5 Feb`; with its year where the school year of the page does not hold the day."""
    written = day_and_date(day)
    if year is None or year.starts_on <= day <= year.ends_on:
        return written
    return f"{written} {day.year}"


@register.simple_tag
def stylesheets() -> SafeString:
    links = ((static(f"ui/{sheet}.css"),) for sheet in SHEETS)
    return format_html_join("\n  ", '<link rel="stylesheet" href="{}">', links)


@register.simple_tag
def plural(number: int, one: str, many: str = "") -> str:
    return counted(number, one, many)


@register.inclusion_tag("ui/parts/mark.html")
def mark(priority: PriorityMark) -> dict[str, Any]:
    return {"mark": priority}


@register.inclusion_tag("ui/parts/priority.html")
def priority_name(priority: PriorityMark, url: str = "") -> dict[str, Any]:
    return {"mark": priority, "url": url}


@register.inclusion_tag("ui/parts/tag.html")
def tag(text: str, tone: str = "") -> dict[str, Any]:
    return {"text": text, "tone": tone}


@register.inclusion_tag("ui/parts/notification.html")
def notification(text: str, tone: str = "") -> dict[str, Any]:
    return {"text": text, "tone": TONES.get(tone, tone if tone in TONES.values() else "")}


@register.inclusion_tag("ui/parts/empty_state.html")
def empty_state(title: str, text: str, url: str = "", action: str = "") -> dict[str, Any]:
    return {"title": title, "text": text, "url": url, "action": action}


@register.inclusion_tag("ui/parts/breadcrumb.html")
def breadcrumb(*labels_and_urls: str) -> dict[str, Any]:
    """`{% breadcrumb "Priorities" url_1 "Reading to learn" url_2 %}`: the pages above this one."""
    pairs = zip(labels_and_urls[::2], labels_and_urls[1::2], strict=True)
    return {"items": [NavigationItem(label, url) for label, url in pairs]}


@register.inclusion_tag("ui/parts/tabs.html")
def tabs(items: Iterable[NavigationItem], label: str) -> dict[str, Any]:
    return {"items": items, "label": label}


@register.inclusion_tag("ui/parts/steps.html")
def steps(labels: Sequence[str], current: int) -> dict[str, Any]:
    """`current` counts from 1; those before it are done."""
    return {"labels": labels, "current": current}


@register.inclusion_tag("ui/parts/progress.html")
def progress(done: int, total: int, label: str, field_id: str = "progress") -> dict[str, Any]:
    return {"done": done, "total": total, "label": label, "id": field_id}


@register.inclusion_tag("ui/parts/summary_list.html")
def summary_list(rows: Iterable[SummaryRow]) -> dict[str, Any]:
    return {"rows": rows}


@register.inclusion_tag("ui/parts/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """List what is wrong, each line a link to its field. A page with a form begins with this:
    what concerns the form as a whole is said here and nowhere else."""
    lines = [ErrorLine(str(error), "") for error in form.non_field_errors()]
    for name in form.errors:
        if name in form.fields:
            bound = form[name]
            # A group of choices has no single label; its first choice takes the focus.
            target = bound.id_for_label or f"{bound.auto_id}_0"
            anchor = "" if bound.is_hidden else target
            lines += [ErrorLine(str(error), anchor) for error in bound.errors]
    return {"lines": lines}


@register.inclusion_tag("ui/parts/table_tools.html")
def table_tools(listing: Listing, noun: str) -> dict[str, Any]:
    """Search, filters and exports above a table; `noun` says of what, for example `people`."""
    return {
        "listing": listing,
        "noun": f"Find {noun}",
        "order": f"-{listing.sort}" if listing.descending else listing.sort,
        "clear": listing.address(search="", page=1, **dict.fromkeys(listing.chosen, "")),
        "exports": [
            (kind.upper(), listing.address(export=kind, page=1)) for kind in listing.exports
        ],
        "filters": [
            {
                "key": one.key,
                "label": one.label,
                "options": [
                    (value, label, listing.chosen.get(one.key) == value)
                    for value, label in one.choices
                ],
            }
            for one in listing.filters
        ],
    }


@register.inclusion_tag("ui/parts/table_head.html")
def table_head(listing: Listing) -> dict[str, Any]:
    order = "descending" if listing.descending else "ascending"
    return {
        "heads": [
            TableHead(
                column,
                listing.sort_address(column) if column.sort_by else "",
                order if column.key == listing.sort else "",
            )
            for column in listing.columns
        ]
    }


@register.inclusion_tag("ui/parts/pages.html")
def pages(listing: Listing, page: Page[Any]) -> dict[str, Any]:
    """The line under a table: which rows these are, and the pages before and after."""
    before = page.previous_page_number() if page.has_previous() else 0
    after = page.next_page_number() if page.has_next() else 0
    return {
        "page": page,
        "previous": listing.address(page=before) if before else "",
        "next": listing.address(page=after) if after else "",
    }
