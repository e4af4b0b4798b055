"""Shows what was understood of a file, as text for people or as plain values for programs."""

import dataclasses
from typing import Any

from goldenthread.folder.direct.understanding import Understanding
from goldenthread.folder.report import problems_text
from goldenthread.folder.written import as_words

_COUNTED = {
    "people": "people",
    "teams": "teams",
    "lessons": "lessons",
    "periods": "periods in the cycle",
    "free_periods": "free periods, over all people",
    "classes": "classes",
    "pupils": "pupils, counted and not kept",
}


def understanding_text(understood: Understanding) -> str:
    """A page of plain text: the kind, the columns, the counts, the assumptions, the problems."""
    parts = [f"{understood.file}: {understood.kind.value}"]
    if understood.columns:
        width = max(len(column.heading) for column in understood.columns) + 2
        parts.append(
            "Columns\n"
            + "\n".join(
                f"  {column.heading:<{width}}{column.taken_for or '(left aside)'}"
                for column in understood.columns
            )
        )
    counts = dataclasses.asdict(understood.counts)
    told = [f"  {counts[name]:>7,}  {words}" for name, words in _COUNTED.items() if counts[name]]
    if told:
        parts.append("Found\n" + "\n".join(told))
    if understood.sample:
        rows = [" | ".join(cell.replace("\n", " ") for cell in row) for row in understood.sample]
        parts.append("First rows\n" + "\n".join(f"  {row[:110]}" for row in rows))
    if understood.notes:
        parts.append("Assumed\n" + "\n".join(f"  {note}" for note in understood.notes))
    if understood.problems:
        parts.append("Problems\n" + problems_text(understood.problems))
    return "\n\n".join(parts)


def understanding_values(understood: Understanding) -> dict[str, Any]:
    """The same for a program, with every proposed row as words by column."""
    return {
        "kind": understood.kind.value,
        "file": understood.file,
        "columns": [dataclasses.asdict(column) for column in understood.columns],
        "counts": dataclasses.asdict(understood.counts),
        "notes": list(understood.notes),
        "sample": [list(row) for row in understood.sample],
        "problems": [dataclasses.asdict(problem) for problem in understood.problems],
        "schools": [dataclasses.asdict(school) for school in understood.schools],
        "timetable_weeks": understood.timetable_weeks,
        "records": {
            table: [
                {
                    field.name: as_words(getattr(row, field.name))
                    for field in dataclasses.fields(row)
                }
                for row in rows
            ]
            for table, rows in understood.records.items()
        },
    }
