"""Writes a report as Markdown, for a page that is read in a browser or sent by mail."""

from goldenthread.checks.engine import Report
from goldenthread.checks.finding import Finding
from goldenthread.checks.report_text import HEADINGS, closing_line, where
from goldenthread.checks.severity import Severity
from goldenthread.checks.trust.engine import TrustReport
from goldenthread.checks.trust.finding import TrustFinding
from goldenthread.kernel.dates import long_date

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#"})


def as_markdown(report: Report | TrustReport, *, level: int = 2) -> str:
    """The findings by severity as lists; `level` is that of the headings."""
    parts = []
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            parts.append(f"{'#' * level} {HEADINGS[severity]} ({len(found):,})")
            parts.append("\n".join(as_item(finding) for finding in found))
    if report.accepted:
        parts.append(f"{'#' * level} Accepted for now ({len(report.accepted):,})")
        parts.append(
            "\n".join(
                f"- **{one.finding.code}** {plain(one.finding.message)} "
                f"*Until {long_date(one.by.until_on)}: {plain(one.by.reason)}*"
                for one in report.accepted
            )
        )
    for failure in report.could_not_judge:
        parts.append(f"**{failure.code}** {plain(f'{failure.message} {failure.error}')}")
    parts += [plain(remark) for remark in report.remarks]
    return "\n\n".join([*parts, closing_line(report)]) + "\n"


def as_item(finding: Finding | TrustFinding) -> str:
    """The finding as an item of a list, with its hint and its place."""
    place = where(finding.subject).replace("`", "'")
    return (
        f"- **{finding.code}** {plain(finding.message)} *{plain(finding.hint)}* "
        f"`{place}` `{finding.id}`"
    )


def plain(text: str) -> str:
    """The text with every sign that Markdown would act on made harmless."""
    return text.translate(_MARKS)
