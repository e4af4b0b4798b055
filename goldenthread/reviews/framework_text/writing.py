"""Writes a framework as the rows of the file that `reading` reads."""

from collections.abc import Iterator

from goldenthread.reviews.framework_text.groups import as_letters
from goldenthread.reviews.framework_text.texts import FrameworkText

COLUMNS = (
    "code",
    "section",
    "section title",
    "statement",
    "survey item",
    "who answers",
    "weight",
    "told apart by",
    "evidence",
)


def framework_rows(text: FrameworkText) -> Iterator[tuple[str, ...]]:
    """The rows after the first, which is `title` and the title itself."""
    yield "staff share", str(text.staff_share)
    yield "evidence share", str(text.evidence_share)
    yield "leader share", str(text.leader_share)
    yield "lowest level", text.base_level
    for level in text.levels:
        gap = "" if level.gap is None else str(level.gap)
        yield "level", level.name, str(level.section), str(level.decisive), gap
    yield COLUMNS
    for one in text.statements:
        yield (
            one.code,
            str(one.section),
            one.section_title,
            one.wording,
            one.asked,
            as_letters(one.groups),
            str(one.weight),
            one.split,
            one.evidence,
        )
