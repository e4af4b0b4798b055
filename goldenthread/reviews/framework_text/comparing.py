"""What one version of a framework changed against the one before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reviews.framework_text.groups import as_words
from goldenthread.reviews.framework_text.texts import FrameworkText, LevelText, StatementText

WEIGHTS = {1: "counts once", 2: "counts twice", 3: "is decisive"}
SPLITS = {"none": "by staff group alone", "team": "by team", "hours": "by hours"}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Change:
    """`what` in which statement or setting; `before` and `after` in words."""

    where: str
    what: str
    before: str
    after: str


def compare_texts(before: FrameworkText, after: FrameworkText) -> tuple[Change, ...]:
    return (*_settings(before, after), *_titles(before, after), *_statements(before, after))


def level_words(level: LevelText) -> str:
    gap = f", leaders and staff less than {level.gap} points apart" if level.gap else ""
    return f"{level.section} in the section, {level.decisive} in each decisive statement{gap}"


def _settings(before: FrameworkText, after: FrameworkText) -> Iterator[Change]:
    shares = {
        "Share of what staff say": "staff_share",
        "Share of what the records show": "evidence_share",
        "Share of what leaders say": "leader_share",
    }
    for what, name in {"Title": "title", "Below the levels": "base_level", **shares}.items():
        was, now = str(getattr(before, name)), str(getattr(after, name))
        if was != now:
            yield Change("The whole", what, was, now)
    was_levels = {level.name: level_words(level) for level in before.levels}
    now_levels = {level.name: level_words(level) for level in after.levels}
    for name in dict.fromkeys([*was_levels, *now_levels]):
        told = was_levels.get(name, NOTHING), now_levels.get(name, NOTHING)
        if told[0] != told[1]:
            yield Change("The whole", f"Level {name}", *told)


def _titles(before: FrameworkText, after: FrameworkText) -> Iterator[Change]:
    was = {one.section: one.section_title for one in before.statements}
    now = {one.section: one.section_title for one in after.statements}
    for section in sorted(was.keys() | now.keys()):
        if was.get(section) != now.get(section):
            yield Change(
                f"Section {section}", "Title", was.get(section, NOTHING), now.get(section, NOTHING)
            )


def _statements(before: FrameworkText, after: FrameworkText) -> Iterator[Change]:
    was = {one.code: one for one in before.statements}
    now = {one.code: one for one in after.statements}
    for code in dict.fromkeys([*was, *now]):
        old, new = was.get(code), now.get(code)
        if old is None and new is not None:
            yield Change(code, "Added", NOTHING, new.wording)
        elif new is None and old is not None:
            yield Change(code, "Left out", old.wording, NOTHING)
        elif old is not None and new is not None:
            for what, is_so, will_be in zip(PARTS, _parts(old), _parts(new), strict=True):
                if is_so != will_be:
                    yield Change(code, what, is_so, will_be)


PARTS = ("Section", "Statement", "Survey item", "Who answers", "Weight", "Told apart", "Evidence")


def _parts(one: StatementText) -> tuple[str, ...]:
    return (
        str(one.section),
        one.wording,
        one.asked,
        as_words(one.groups),
        WEIGHTS[one.weight],
        SPLITS.get(one.split, one.split),
        one.evidence.replace("_", " ") or NOTHING,
    )
