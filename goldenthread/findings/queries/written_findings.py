"""The findings that a reader sees, as a table for a spreadsheet program."""

import csv
import io
from collections.abc import Iterable

from django.utils.timezone import localdate

from goldenthread.findings.seen import SeenFinding
from goldenthread.folder.formulas import neutralised
from goldenthread.kernel.dates import long_date

HEADINGS = (
    *("Severity", "Rule", "Name", "What we see", "Why it may matter", "What you could do"),
    *("Who", "Findings", "Since"),
)


def written(lines: Iterable[SeenFinding]) -> str:
    """CSV as `goldenthread.folder` writes it: no cell is a formula, what was counted stays so."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for line in lines:
        since = long_date(localdate(line.first_seen_at)) if line.first_seen_at else ""
        cells = (
            *(line.severity_word, line.code, line.rule_name, line.message, line.why, line.hint),
            *(line.people_line, str(line.count), since),
        )
        writer.writerow(neutralised(cell) for cell in cells)
    return text.getvalue()
