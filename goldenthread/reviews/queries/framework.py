"""A framework as text, its sections for a page, and what changed from version to version."""

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.accounts.public import School
from goldenthread.reviews.framework_text.comparing import Change, compare_texts
from goldenthread.reviews.framework_text.groups import as_words
from goldenthread.reviews.framework_text.standard import standard_framework
from goldenthread.reviews.framework_text.texts import (
    DECISIVE,
    FrameworkText,
    LevelText,
    StatementText,
)
from goldenthread.reviews.models import Framework, Statement


@dataclass(frozen=True, slots=True)
class StatementLine:
    code: str
    wording: str
    asked: str
    who: str
    weight: int
    told_apart: str

    @property
    def is_decisive(self) -> bool:
        return self.weight == DECISIVE


@dataclass(frozen=True, slots=True)
class SectionLines:
    number: int
    title: str
    statements: tuple[StatementLine, ...]


@dataclass(frozen=True, slots=True)
class FrameworkPage:
    """`version` is 0 while the school has none of its own; then the shipped one is shown."""

    version: int
    made_on: object
    text: FrameworkText
    sections: tuple[SectionLines, ...]
    newest: int
    changes: tuple[Change, ...]

    @property
    def is_newest(self) -> bool:
        return self.version == self.newest


TOLD_APART = {"none": "", "team": "by team", "hours": "by full-time and part-time"}


def text_of(framework: Framework, statements: Iterable[Statement]) -> FrameworkText:
    return FrameworkText(
        title=framework.title,
        staff_share=framework.staff_share,
        evidence_share=framework.evidence_share,
        leader_share=framework.leader_share,
        base_level=framework.base_level,
        levels=tuple(
            LevelText(level["name"], level["section"], level["decisive"], level.get("gap"))
            for level in framework.levels
        ),
        statements=tuple(
            StatementText(
                code=one.code,
                section=one.section,
                section_title=one.section_title,
                wording=one.wording,
                asked=one.asked,
                groups=tuple(one.groups),
                weight=one.weight,
                split=one.split,
                evidence=one.evidence,
            )
            for one in statements
        ),
    )


def get_framework_text(framework: Framework) -> FrameworkText:
    """One query."""
    return text_of(framework, Statement.objects.filter(framework=framework))


def get_newest_text(school: School) -> tuple[int, FrameworkText]:
    """The school's newest version and its number; 0 and the shipped one where it has none."""
    framework = Framework.objects.filter(school=school).order_by("-version").first()
    if framework is None:
        return 0, standard_framework()
    return framework.version, get_framework_text(framework)


def get_framework_page(school: School, version: int | None = None) -> FrameworkPage | None:
    """One version with what it changed; the newest where none is named. At most three queries.

    None where the school has no such version.
    """
    versions = list(Framework.objects.filter(school=school).order_by("version"))
    by_number = {framework.version: framework for framework in versions}
    newest = versions[-1].version if versions else 0
    number = newest if version is None else version
    if number == 0 and version is None:
        text = standard_framework()
        return FrameworkPage(0, None, text, sections_of(text), 0, ())
    if number not in by_number:
        return None
    wanted = [one for one in (by_number.get(number - 1), by_number[number]) if one]
    held: dict[int, list[Statement]] = {framework.pk: [] for framework in wanted}
    for statement in Statement.objects.filter(framework__in=wanted):
        held[statement.framework_id].append(statement)
    texts = [text_of(framework, held[framework.pk]) for framework in wanted]
    changes = compare_texts(*texts) if len(texts) == 2 else ()
    return FrameworkPage(
        number, by_number[number].made_on, texts[-1], sections_of(texts[-1]), newest, changes
    )


def sections_of(text: FrameworkText) -> tuple[SectionLines, ...]:
    titles = {one.section: one.section_title for one in text.statements}
    return tuple(
        SectionLines(
            section,
            titles[section],
            tuple(
                StatementLine(
                    one.code,
                    one.wording,
                    one.asked,
                    as_words(one.groups),
                    one.weight,
                    TOLD_APART.get(one.split, ""),
                )
                for one in text.statements
                if one.section == section
            ),
        )
        for section in sorted(titles)
    )


def codes_ever_used(school: School) -> frozenset[str]:
    """A code that was left out is not given to another statement: years are compared by it."""
    rows = Statement.objects.filter(school=school).order_by().values_list("code", flat=True)
    return frozenset(rows.distinct()) | {one.code for one in standard_framework().statements}
