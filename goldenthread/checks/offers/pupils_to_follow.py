"""NEE003: names the pupils whom a programme is for, out of the groups that the year knows."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.checks.engine import thresholds_in_force
from goldenthread.checks.families.needs.no_target_pupils import RULE
from goldenthread.checks.finding import Finding
from goldenthread.checks.offers.offer import Offer
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.records import Programme, TargetGroup
from goldenthread.snapshot.snapshot import Snapshot

KIND = "pupils-to-follow"
MOST = 5


def offers(snapshot: Snapshot, finding: Finding, today: dt.date) -> Iterator[Offer]:
    """One offer for each group small enough to be followed, the need's own first."""
    programme = snapshot.get("programmes", finding.subject.key)
    share = thresholds_in_force(RULE, snapshot, today, {})["largest_share"]
    roll = snapshot.school.roll
    fitting = [
        group
        for group in snapshot.target_groups
        if group.id != programme.target_group
        and (not roll or group.size * 100 <= share * roll)
        and group.size > 0
    ]
    near = _groups_at_hand(snapshot, programme)
    for group in sorted(fitting, key=lambda g: (g.id not in near, g.label, g.id))[:MOST]:
        yield Offer(
            KIND,
            f"Make it for {_as_words(group)}",
            (f"{programme.code} {programme.title}: the pupils it is for become {group.label}.",),
            (Change(replace(programme, target_group=group.id), programme),),
        )


def _groups_at_hand(snapshot: Snapshot, programme: Programme) -> set[str]:
    """The group of the need, and of the other programmes of the priority."""
    priority = snapshot.find("priorities", programme.priority)
    need = snapshot.find("needs", priority.need) if priority else None
    at_hand = {need.target_group} if need else set()
    if priority:
        siblings = snapshot.having("programmes", "priority", priority.id)
        at_hand |= {each.target_group for each in siblings}
    return at_hand - {""}


def _as_words(group: TargetGroup) -> str:
    return f"{group.label} ({group.size:,} pupils)"
