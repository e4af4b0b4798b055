"""Reads the folders and judges them: each school, and then the trust over all of them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goldenthread.checks.engine import Report, check, chosen
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.trust.engine import TrustReport, check_trust
from goldenthread.checks.trust.registry import TRUST_RULE_FILES
from goldenthread.checks.trust.rule_file import TrustYear
from goldenthread.commands.checking.asked_folders import AskedFolders
from goldenthread.folder.problems import Problem
from goldenthread.folder.reading import read_folder
from goldenthread.folder.trust_toml import read_trust_toml
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.trust import Trust


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to ask: the rules and the day."""

    today: dt.date
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    preview: bool = False


@dataclass(frozen=True, slots=True)
class JudgedSchool:
    """One folder that could be read. The report is None when no rule of a school was asked."""

    path: Path
    snapshot: Snapshot
    report: Report | None


@dataclass(frozen=True, slots=True)
class Judged:
    """What came out. `problems` holds those of each folder that could not be read."""

    schools: tuple[JudgedSchool, ...]
    problems: tuple[tuple[Path, tuple[Problem, ...]], ...]
    trust: Trust | None = None
    trust_toml: Path | None = None
    trust_report: TrustReport | None = None

    @property
    def reports(self) -> list[Report | TrustReport]:
        """The reports of the schools, and then that of the trust."""
        every: list[Report | TrustReport | None] = [each.report for each in self.schools]
        return [report for report in (*every, self.trust_report) if report is not None]


def judge_folders(asked: AskedFolders, wanted: Wanted) -> Judged:
    """A folder that cannot be read keeps the others from nothing but the rules of the trust."""
    rules = (wanted.select, wanted.ignore, wanted.preview)
    of_schools = bool(chosen(RULE_FILES, *rules)) or not asked.together
    schools, problems = [], []
    for path in asked.schools:
        reading = read_folder(path)
        if reading.snapshot is None:
            problems.append((path, reading.problems))
        else:
            report = judge_school(reading.snapshot, wanted) if of_schools else None
            schools.append(JudgedSchool(path, reading.snapshot, report))
    snapshots = tuple(each.snapshot for each in schools)
    trust: Trust | None = None
    if asked.trust_toml is not None:
        trust, wrong = read_trust_toml(asked.trust_toml)
        if wrong:
            problems.append((asked.trust_toml, tuple(wrong)))
    elif asked.together or _name_one_trust(snapshots):
        trust = Trust(next((s.school.trust for s in snapshots if s.school.trust), ""))
    trust_report = None
    if trust is not None and not problems and chosen(TRUST_RULE_FILES, *rules):
        trust_report = check_trust(
            TrustYear(trust, snapshots),
            wanted.today,
            select=wanted.select,
            ignore=wanted.ignore,
        )
    return Judged(tuple(schools), tuple(problems), trust, asked.trust_toml, trust_report)


def judge_school(snapshot: Snapshot, wanted: Wanted) -> Report:
    return check(
        snapshot,
        wanted.today,
        select=wanted.select,
        ignore=wanted.ignore,
        preview=wanted.preview,
    )


def _name_one_trust(schools: Sequence[Snapshot]) -> bool:
    names = {school.school.trust for school in schools}
    return len(schools) > 1 and len(names) == 1 and "" not in names
