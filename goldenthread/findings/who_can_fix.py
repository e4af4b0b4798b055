"""Who can fix what a rule found: the one whose part of the thread it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from goldenthread.checks.finding import Finding
from goldenthread.findings.priorities_served import priorities_served
from goldenthread.snapshot.snapshot import Snapshot


class Fixer(StrEnum):
    """The part that somebody has in the thread."""

    PRIORITY_OWNER = "priority-owner"
    PROGRAMME_LEAD = "programme-lead"
    TEAM_LEADER = "team-leader"
    COACH = "coach"
    CPD_LEADER = "cpd-leader"

    @property
    def words(self) -> str:
        return {
            "priority-owner": "Priority owner",
            "programme-lead": "Programme lead",
            "team-leader": "Team leader",
            "coach": "Coach",
            "cpd-leader": "CPD leader",
        }[self.value]


@dataclass(frozen=True, slots=True)
class WhoCanFix:
    """`person` is a key, empty where the part has no one name."""

    fixer: Fixer
    person: str = ""


OF_A_PRIORITY = frozenset({"priorities", "needs", "target_groups", "measures", "insight_sources"})
OF_A_PROGRAMME = frozenset(
    {"programmes", "units", "decisions", "evaluation_plan", "evaluation_results", "claims"}
)
OF_A_COACH = frozenset({"coaches", "coaching_pairs", "steps"})


def who_can_fix(snapshot: Snapshot, finding: Finding) -> WhoCanFix:
    """The owner, lead, leader or coach of the row it is about; else the CPD leader."""
    table, key = finding.subject
    row = None if table in ("school", "year") else snapshot.find(table, key)
    if table in OF_A_COACH:
        return WhoCanFix(Fixer.COACH)
    for found in (
        _leader(snapshot, table, row),
        _lead(snapshot, table, row),
        _owner(snapshot, table, finding),
    ):
        if found is not None:
            return found
    return WhoCanFix(Fixer.CPD_LEADER)


def _leader(snapshot: Snapshot, table: str, row: Any) -> WhoCanFix | None:
    if table not in ("teams", "activities", "team_cycles") or row is None:
        return None
    team = row if table == "teams" else snapshot.find("teams", row.team)
    return WhoCanFix(Fixer.TEAM_LEADER, team.leader) if team and team.leader else None


def _lead(snapshot: Snapshot, table: str, row: Any) -> WhoCanFix | None:
    if row is None or table not in OF_A_PROGRAMME | {"activities"}:
        return None
    programme = row if table == "programmes" else snapshot.find("programmes", row.programme)
    lead = programme.lead if programme else ""
    return WhoCanFix(Fixer.PROGRAMME_LEAD, lead) if lead else None


def _owner(snapshot: Snapshot, table: str, finding: Finding) -> WhoCanFix | None:
    if table not in OF_A_PRIORITY:
        return None
    owners = {
        owner
        for key in priorities_served(snapshot, finding.subject)
        if (owner := snapshot.get("priorities", key).owner)
    }
    return WhoCanFix(Fixer.PRIORITY_OWNER, min(owners)) if len(owners) == 1 else None
