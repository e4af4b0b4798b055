"""The manual of the rules: what each sees, why it may matter, what one could do."""

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt

from goldenthread.checks.family import Family
from goldenthread.checks.manual import first_sentence, manual_page
from goldenthread.checks.registry import RULE_FILES, find_rule_file
from goldenthread.findings.access import get_year_and_reader
from goldenthread.findings.views.addresses import address, check_crumb
from goldenthread.ui.navigation import NavigationItem

# The frame of a page writes the heading of first order.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@require_safe
def list_rules(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand, _ = get_year_and_reader(request.user, school_slug, year)
    families = [
        (
            family.title,
            [
                (
                    file.RULE,
                    first_sentence(file),
                    address("show-rule", at_hand, code=file.RULE.code),
                )
                for file in RULE_FILES
                if file.RULE.family is family
            ],
        )
        for family in Family
    ]
    context = {
        "year": at_hand,
        "crumbs": [check_crumb(at_hand)],
        "families": [(title, rules) for title, rules in families if rules],
    }
    return render(request, "findings/rules.html", context)


@require_safe
def show_rule(request: HttpRequest, school_slug: str, year: str, code: str) -> HttpResponse:
    at_hand, _ = get_year_and_reader(request.user, school_slug, year)
    file = find_rule_file(code)
    if file is None:
        raise Http404
    context = {
        "year": at_hand,
        "rule": file.RULE,
        "crumbs": [
            check_crumb(at_hand),
            NavigationItem("The rules", address("list-rules", at_hand)),
        ],
        "findings_url": f"{address('check', at_hand)}?rule={file.RULE.code}",
        "manual": _manual(file.RULE.code),
    }
    return render(request, "findings/rule.html", context)


@cache
def _manual(code: str) -> SafeString:
    """The manual page without its first heading; made once, since a rule changes with a release."""
    file = find_rule_file(code)
    _, _, text = manual_page(file).partition("\n") if file else ("", "", "")
    html = _MARKDOWN.render(text)
    html = html.replace(
        "<table>",
        '<div class="table-region" role="region" aria-label="Thresholds" tabindex="0"><table>',
    ).replace("</table>", "</table></div>")
    # Our own words, and Markdown's HTML is switched off.
    return mark_safe(html)  # noqa: S308
