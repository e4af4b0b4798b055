"""The findings that a reader sees, as a table for a spreadsheet program."""

from collections.abc import Iterable, Iterator

from django.utils.timezone import localdate

from goldenthread.findings.seen import SeenFinding
from goldenthread.kernel.dates import long_date

HEADINGS = (
    *("Severity", "Rule", "Name", "What we see", "Why it may matter", "What you could do"),
    *("Who", "Findings", "Since"),
)


def written(lines: Iterable[SeenFinding]) -> Iterator[tuple[str, ...]]:
    """A row of words under `HEADINGS` for each; what was counted stays so."""
    for line in lines:
        since = long_date(localdate(line.first_seen_at)) if line.first_seen_at else ""
        yield (
            *(line.severity_word, line.code, line.rule_name, line.message, line.why, line.hint),
            *(line.people_line, str(line.count), since),
        )
