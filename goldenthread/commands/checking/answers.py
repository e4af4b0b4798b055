"""Writes what a check came to as text, JSON, Markdown or annotations."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from goldenthread.checks.finding import RowRef
from goldenthread.checks.report_github import Located, as_annotations, error_line
from goldenthread.checks.report_json import as_json, trust_as_json
from goldenthread.checks.report_markdown import as_markdown, plain
from goldenthread.checks.report_text import as_text, painter
from goldenthread.checks.rule_counts import counts_markdown, counts_text, rule_counts
from goldenthread.checks.trust.finding import Place
from goldenthread.commands.checking.judged import Judged
from goldenthread.commands.checking.terminal import Look
from goldenthread.folder.reading.row_lines import RowLines
from goldenthread.kernel.sentences import counted

BOLD = "1"


def as_asked(judged: Judged, form: str, look: Look, *, statistics: bool) -> str:
    """The answer in the form that was asked for."""
    if form == "github":
        return "".join(f"{line}\n" for line in annotations(judged))
    if form == "json":
        values = _counts_values(judged) if statistics else _values(judged)
        return json.dumps(values, indent=2, ensure_ascii=False) + "\n"
    if statistics:
        counts = rule_counts(judged.reports)
        return counts_markdown(counts) if form == "markdown" else counts_text(counts)
    return _markdown(judged) if form == "markdown" else _text(judged, look)


def trust_name(judged: Judged) -> str:
    return (judged.trust.name if judged.trust else "") or "The trust"


def _text(judged: Judged, look: Look) -> str:
    paint = painter(look.colour)
    if _is_one_school(judged):
        return "".join(as_text(r, colour=look.colour, width=look.width) for r in judged.reports)
    parts = [
        f"{paint(school.snapshot.school.name, BOLD)}\n\n"
        f"{as_text(school.report, colour=look.colour, width=look.width)}"
        for school in judged.schools
        if school.report is not None
    ]
    if judged.trust_report is not None:
        heading = paint(f"{trust_name(judged)}, across its schools", BOLD)
        text = as_text(judged.trust_report, colour=look.colour, width=look.width)
        parts.append(f"{heading}\n\n{text}")
    return "\n\n".join([*parts, f"{_sums(judged)}\n"])


def _markdown(judged: Judged) -> str:
    parts = [
        f"# {plain(school.snapshot.school.name)}\n\n{as_markdown(school.report)}"
        for school in judged.schools
        if school.report is not None
    ]
    if judged.trust_report is not None:
        heading = f"# {plain(trust_name(judged))}, across its schools"
        parts.append(f"{heading}\n\n{as_markdown(judged.trust_report)}")
    if not _is_one_school(judged):
        parts.append(f"{_sums(judged)}\n")
    return "\n".join(parts)


def _sums(judged: Judged) -> str:
    in_schools = sum(len(each.report.findings) for each in judged.schools if each.report)
    sentence = f"{counted(in_schools, 'finding')} in {counted(len(judged.schools), 'school')}"
    if not any(each.report for each in judged.schools):
        sentence = counted(len(judged.schools), "school")
    if judged.trust_report is not None:
        sentence += f", {counted(len(judged.trust_report.findings), 'finding')} across them"
    return f"{sentence}."


def _values(judged: Judged) -> dict[str, Any]:
    if _is_one_school(judged) and judged.schools and judged.schools[0].report:
        return as_json(judged.schools[0].report)
    values: dict[str, Any] = {
        "schools": [
            {
                "id": school.snapshot.school.id,
                "name": school.snapshot.school.name,
                "folder": school.path.name,
                **as_json(school.report),
            }
            for school in judged.schools
            if school.report is not None
        ]
    }
    if judged.trust_report is not None:
        values["trust"] = {"name": trust_name(judged), **trust_as_json(judged.trust_report)}
    return values


def _counts_values(judged: Judged) -> dict[str, Any]:
    return {
        "rules": [
            {**each._asdict(), "seconds": round(each.seconds, 6)}
            for each in rule_counts(judged.reports)
        ]
    }


def annotations(judged: Judged) -> Iterator[str]:
    """Each finding beside the line of its row, and what could not be judged without a line."""
    lines = {each.snapshot.school.id: RowLines(each.path) for each in judged.schools}

    def in_school(school: str, row: RowRef) -> Located:
        path, line = lines[school].find(row.table, row.key)
        return from_here(path), line

    def locate(subject: RowRef | Place) -> Located:
        if isinstance(subject, Place) and not subject.school:
            return from_here(judged.trust_toml) if judged.trust_toml else "trust.toml", None
        assert isinstance(subject, Place)
        return in_school(*subject)

    for school in judged.schools:
        if school.report is not None:
            own = school.snapshot.school.id
            yield from as_annotations(
                school.report.findings,
                lambda row, own=own: in_school(own, row),  # type: ignore[misc]
            )
    if judged.trust_report is not None:
        yield from as_annotations(judged.trust_report.findings, locate)
    for report in judged.reports:
        for failure in report.could_not_judge:
            yield error_line(f"{failure.code} {failure.message} {failure.error}")
    for _, problems in judged.problems:
        for problem in problems:
            yield error_line(f"{problem.message} {problem.hint}", problem.file)


def from_here(path: Path) -> str:
    """The path as seen from the folder that the command runs in, with plain slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        # Another drive has no path from here.
        return path.as_posix()


def _is_one_school(judged: Judged) -> bool:
    return len(judged.schools) + len(judged.problems) <= 1 and judged.trust_report is None
