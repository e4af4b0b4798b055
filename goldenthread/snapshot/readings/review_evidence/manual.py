"""The page docs/reference/review-evidence.md, made from what each reading says of itself."""

import inspect
from itertools import groupby

from goldenthread.snapshot.readings.review_evidence.registry import EVIDENCE, Reading

HEAD = """\
# The evidence of the review

Generated from the code: `./dev run python -m goldenthread.commands.reference`.

For each statement of the review Goldenthread counts what is in its records. The figure informs the
review and never decides it alone: what nobody wrote down is not counted. A figure is the mean of
its parts, each of which is told with its numerator and its denominator. Where the records cannot
say, there is no figure.

Everything is counted on the day on which it is asked for, from the year's own records. Staff are
those who are settled: new starters in their first six weeks and people on leave are left out. Of
what people do, no number of one to four is told, nor of those who are left; the percentage is then
that of the middle of what is kept back, so that it cannot be worked back.

A school that writes a framework of its own names a reading in the column `evidence`.
"""


def review_evidence_page() -> str:
    """The whole page in Markdown."""
    parts = [HEAD]
    for heading, readings in groupby(EVIDENCE.values(), key=_heading):
        parts.append(f"## {heading}\n")
        parts += [_entry(reading) for reading in readings]
    return "\n".join(parts)


def _heading(reading: Reading) -> str:
    """`Section 1, culture and wellbeing`, from the first sentence of the file."""
    return (inspect.getdoc(inspect.getmodule(reading.read)) or "").split(":")[0]


def _entry(reading: Reading) -> str:
    tables = ", ".join(f"`{table}`" for table in reading.tables)
    return "\n".join(
        [
            f"### {reading.statement} `{reading.name}`\n",
            f"{inspect.getdoc(reading.read)}\n",
            f"Records: {tables}.\n" if tables else "Records: none.\n",
        ]
    )
