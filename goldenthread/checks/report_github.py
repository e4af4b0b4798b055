"""Writes findings as annotations: lines that build servers show beside the row of the file."""

from collections.abc import Callable, Iterable, Iterator

from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.severity import Severity
from goldenthread.checks.trust.finding import Place, TrustFinding

_WORDS = {
    Severity.BLOCK: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "notice",
}
# The path of the file, and the line where the row begins if that is known.
Located = tuple[str, int | None]


def as_annotations(
    findings: Iterable[Finding | TrustFinding], locate: Callable[[RowRef | Place], Located]
) -> Iterator[str]:
    """`::error file=events.csv,line=4,title=TRU002::…` for each finding."""
    for finding in findings:
        path, line = locate(finding.subject)
        properties = {"file": path, "line": line, "title": finding.code}
        written = ",".join(
            f"{name}={_in_property(str(value))}"
            for name, value in properties.items()
            if value is not None
        )
        word = _WORDS[finding.severity]
        yield f"::{word} {written}::{_in_message(f'{finding.message} {finding.hint}')}"


def error_line(message: str, path: str = "") -> str:
    """The annotation of something that could not be judged or read."""
    where = f" file={_in_property(path)}" if path else ""
    return f"::error{where}::{_in_message(message)}"


def _in_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
