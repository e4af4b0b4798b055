"""The table of rules is complete, and every manual page's two plans do what they say."""

import datetime as dt
import re
from pathlib import Path

import pytest

from goldenthread.checks import families
from goldenthread.checks.finding import Finding
from goldenthread.checks.registry import RULE_FILES, find_rule_file
from goldenthread.checks.rule import RuleFile
from goldenthread.snapshot.snapshot import Snapshot, dangling_references

FOLDER = Path(families.__file__).parent
HEADINGS = ["What it sees", "Why it may matter", "What you could do"]

each_rule = pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.RULE.code)


def judged(file: RuleFile, plan: tuple[Snapshot, dt.date]) -> list[Finding]:
    snapshot, today = plan
    return list(file.judge(snapshot, today, file.RULE.defaults()))


def place(file: RuleFile) -> list[str]:
    """Its folder and its name."""
    return file.judge.__module__.split(".")[-2:]


def test_every_rule_file_is_in_the_table() -> None:
    on_disk = {
        ".".join(path.relative_to(FOLDER).with_suffix("").parts)
        for path in FOLDER.glob("*/*.py")
        if path.stem != "__init__"
    }
    in_table = {".".join(place(file)) for file in RULE_FILES}
    assert in_table == on_disk


def test_codes_are_unique_and_in_order() -> None:
    codes = [file.RULE.code for file in RULE_FILES]
    assert codes == sorted(set(codes), key=codes.index)
    for letters in {code[:3] for code in codes}:
        family = [code for code in codes if code.startswith(letters)]
        assert family == sorted(family)


@each_rule
def test_the_code_belongs_to_the_family_and_the_folder(file: RuleFile) -> None:
    assert re.fullmatch(file.RULE.family.letters + r"\d{3}", file.RULE.code)
    assert place(file)[0] == file.RULE.family.value
    assert find_rule_file(file.RULE.code.lower()) is file


@each_rule
def test_the_manual_page_is_complete(file: RuleFile) -> None:
    page = file.__doc__ or ""
    sections = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    assert sections[0].strip().endswith(".")
    assert "\n" not in sections[0].strip()
    assert sections[1:6:2] == HEADINGS
    assert all(len(text.split()) >= 8 for text in sections[2::2])


@each_rule
def test_the_declaration_is_complete(file: RuleFile) -> None:
    rule = file.RULE
    assert rule.name
    assert rule.source
    assert rule.severities == tuple(sorted(set(rule.severities), key=lambda s: s.rank))
    assert rule.moments
    names = [spec.name for spec in rule.thresholds]
    assert len(names) == len(set(names))
    assert all(spec.about and spec.unit for spec in rule.thresholds)


@each_rule
def test_the_breaking_plan_is_found(file: RuleFile) -> None:
    assert [f for f in judged(file, file.breaking_plan()) if f.code == file.RULE.code]


@each_rule
def test_the_mended_plan_is_silent(file: RuleFile) -> None:
    assert judged(file, file.mended_plan()) == []


@each_rule
def test_plans_refer_to_rows_that_exist(file: RuleFile) -> None:
    for snapshot, _ in (file.breaking_plan(), file.mended_plan()):
        assert list(dangling_references(snapshot)) == []


@each_rule
def test_findings_speak_as_the_house_does(file: RuleFile) -> None:
    snapshot, _ = file.breaking_plan()
    for finding in judged(file, file.breaking_plan()):
        assert finding.code == file.RULE.code
        assert finding.severity in file.RULE.severities
        for sentence in (finding.message, finding.hint):
            assert re.fullmatch(r"[^\n]+[.?]", sentence)
            assert sentence[0] == sentence[0].upper()
            assert "  " not in sentence
            assert not re.search(r"\d{4}-\d{2}-\d{2}|\bNone\b|[{}]", sentence)
        assert finding.fix_cost in (1, 2, 3)
        assert {snapshot.find("people", key) for key in finding.people}.isdisjoint({None})
        assert not finding.person_level or finding.people
        for row in finding.rows:
            here = {"school": snapshot.school.id, "year": snapshot.year.id}
            assert here.get(row.table) == row.key or snapshot.find(row.table, row.key) is not None
