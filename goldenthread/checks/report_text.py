"""Writes a report as plain text, as a linter does."""

import textwrap
from collections.abc import Callable, Iterator

from goldenthread.checks.engine import Report
from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.severity import Severity
from goldenthread.checks.trust.engine import TrustReport
from goldenthread.checks.trust.finding import Place, TrustFinding
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.tables import TABLES

HEADINGS = {
    Severity.BLOCK: "Blocks",
    Severity.ERROR: "Errors",
    Severity.WARNING: "Warnings",
    Severity.INFORMATION: "Information",
}
_COLOURS = {
    Severity.BLOCK: "1;31",
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFORMATION: "1;36",
}
_DIM = "2"
_BOLD = "1"


def as_text(report: Report | TrustReport, *, colour: bool = False, width: int | None = None) -> str:
    """The findings by severity, each with its hint, file and row, and a closing count.

    With a `width` long sentences are folded; without, a sentence stays on one line, so that other
    programs can search it.
    """
    paint = painter(colour)
    lines: list[str] = []
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            heading = f"{HEADINGS[severity]} ({len(found):,})"
            lines += [paint(heading, _COLOURS[severity]), ""]
            for finding in found:
                lines += [*finding_lines(finding, paint, width), ""]
    if report.accepted:
        lines += [paint(f"Accepted for now ({len(report.accepted):,})", _BOLD), ""]
        for accepted in report.accepted:
            until = long_date(accepted.by.until_on)
            lines += _folded(f"{accepted.finding.code}  {accepted.finding.message}", "  ", width)
            lines += _folded(f"Until {until}: {accepted.by.reason}", " " * 10, width)
        lines.append("")
    for failure in report.could_not_judge:
        place = where(failure.subject)
        lines += _folded(f"{failure.code}  {failure.message} {place}: {failure.error}", "", width)
    lines += [line for remark in report.remarks for line in _folded(remark, "", width)]
    return "\n".join([*lines, closing_line(report)]) + "\n"


def closing_line(report: Report | TrustReport) -> str:
    """`12 findings: 2 errors, 10 warnings. 1 accepted for now. 25 rules asked.`"""
    asked = counted(len(report.seconds), "rule")
    sentences = [f"Nothing found by {asked}."]
    if report.findings:
        counts = [
            counted(number, severity.word, _plural(severity))
            for severity in Severity
            if (number := sum(f.severity is severity for f in report.findings))
        ]
        total = counted(len(report.findings), "finding")
        sentences = [f"{total} by {asked}: {listed(counts)}."]
    if report.accepted:
        sentences.append(f"{len(report.accepted):,} accepted for now.")
    if report.could_not_judge:
        sentences.append(f"{counted(len(report.could_not_judge), 'rule')} could not judge.")
    return " ".join(sentences)


def where(place: RowRef | Place) -> str:
    """`activities.csv english-2026-09-22`; what stands in `school.toml` needs no key."""
    row = place.row if isinstance(place, Place) else place
    return f"{place.file_name} {row.key}" if row.table in TABLES else place.file_name


def finding_lines(
    finding: Finding | TrustFinding, paint: Callable[[str, str], str], width: int | None
) -> Iterator[str]:
    indent = " " * 10
    first, *rest = _folded(finding.message, indent, width)
    yield f"  {paint(finding.code, _COLOURS[finding.severity])}  {first.lstrip()}"
    yield from rest
    yield from _folded(finding.hint, indent, width)
    yield paint(f"{indent}{where(finding.subject)}  {finding.id}", _DIM)


def _folded(sentence: str, indent: str, width: int | None) -> list[str]:
    if width is None:
        return [indent + sentence]
    return textwrap.wrap(
        sentence,
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def _plural(severity: Severity) -> str:
    return "information" if severity is Severity.INFORMATION else f"{severity.word}s"


def painter(colour: bool) -> Callable[[str, str], str]:
    """Puts a text into a colour, or leaves it as it is."""
    return _paint if colour else _plain


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _plain(text: str, code: str) -> str:
    return text
