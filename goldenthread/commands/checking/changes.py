"""`--diff OLD NEW`: what a change to a school's year would bring and what it mends."""

import json
from pathlib import Path
from typing import Any

from goldenthread.checks.comparing import Difference, compare
from goldenthread.checks.finding import Finding
from goldenthread.checks.report_github import as_annotations
from goldenthread.checks.report_json import finding_values
from goldenthread.checks.report_markdown import as_item
from goldenthread.checks.report_text import finding_lines, painter
from goldenthread.commands.checking.answers import BOLD, from_here
from goldenthread.commands.checking.judged import Judged
from goldenthread.commands.checking.terminal import Look
from goldenthread.folder.reading.row_lines import RowLines
from goldenthread.kernel.sentences import counted, listed


def difference_of(old: Judged, new: Judged) -> Difference:
    """Of two folders that could be read."""
    [before], [after] = old.schools, new.schools
    assert before.report is not None
    assert after.report is not None
    return compare(before.report, after.report)


def difference_as_asked(difference: Difference, form: str, look: Look, folder: Path) -> str:
    """The answer in the form that was asked for; `folder` is that of the new year."""
    if form == "json":
        return json.dumps(_values(difference), indent=2, ensure_ascii=False) + "\n"
    if form == "github":
        lines = RowLines(folder)

        def locate(row: Any) -> tuple[str, int | None]:
            path, line = lines.find(row.table, row.key)
            return from_here(path), line

        worse = (*difference.brings, *difference.weighs_more)
        return "".join(f"{line}\n" for line in as_annotations(worse, locate))
    parts = []
    paint = painter(look.colour)
    for title, findings in _sections(difference):
        if not findings:
            continue
        if form == "markdown":
            items = "\n".join(as_item(finding) for finding in findings)
            parts.append(f"## {title} ({len(findings):,})\n\n{items}")
        else:
            told = ("\n".join(finding_lines(f, paint, look.width)) for f in findings)
            parts.append("\n\n".join([paint(f"{title} ({len(findings):,})", BOLD), *told]))
    return "\n\n".join([*parts, _closing_line(difference)]) + "\n"


def _sections(difference: Difference) -> list[tuple[str, tuple[Finding, ...]]]:
    return [
        ("Brings", difference.brings),
        ("Weighs more", difference.weighs_more),
        ("Mends", difference.mends),
    ]


def _closing_line(difference: Difference) -> str:
    sentence = (
        f"The change brings {counted(len(difference.brings), 'finding')} and mends "
        f"{len(difference.mends):,}; {difference.stay:,} stay."
    )
    if difference.weighs_more:
        sentence += f" {len(difference.weighs_more):,} of these weigh more than before."
    if difference.untold:
        sentence += f" Nothing is said of {listed(difference.untold)}, which could not judge."
    return sentence


def _values(difference: Difference) -> dict[str, Any]:
    return {
        "brings": [finding_values(finding) for finding in difference.brings],
        "weighs_more": [finding_values(finding) for finding in difference.weighs_more],
        "mends": [finding_values(finding) for finding in difference.mends],
        "stay": difference.stay,
        "untold": list(difference.untold),
    }
