"""Which pupils a programme is for."""

from goldenthread.snapshot.records import Programme, TargetGroup
from goldenthread.snapshot.snapshot import Snapshot


def target_group_of(snapshot: Snapshot, programme: Programme) -> TargetGroup | None:
    """The group that the programme names, or else the need behind its priority."""
    key = programme.target_group
    if not key:
        priority = snapshot.find("priorities", programme.priority)
        need = snapshot.find("needs", priority.need) if priority else None
        key = need.target_group if need else ""
    group: TargetGroup | None = snapshot.find("target_groups", key)
    return group
