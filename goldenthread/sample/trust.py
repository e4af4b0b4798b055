"""The sample trust: what it has in common, and its twelve schools in the order of its table."""

from collections.abc import Callable
from functools import partial

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.sample.trust_schools import trust_school
from goldenthread.sample.trust_table import (
    CENTRAL_TEAM,
    NETWORKS,
    TRUST_DAY,
    TRUST_NAME,
    TRUST_SCHOOLS,
)
from goldenthread.sample.wrenfield import wrenfield
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.trust import CentralPost, Trust

_WRITTEN_IN_FULL: dict[str, Callable[[], Snapshot]] = {
    "ashmoor-vale": ashmoor_vale,
    "wrenfield": wrenfield,
}


def sample_schools() -> tuple[tuple[str, Callable[[], Snapshot]], ...]:
    """The folder name of each school and the function that makes its year, Ashmoor Vale first."""
    return tuple(
        (school.id, _WRITTEN_IN_FULL.get(school.id, partial(trust_school, school)))
        for school in TRUST_SCHOOLS
    )


def sample_trust() -> Trust:
    """The trust as it stands in `trust.toml`."""
    return Trust(
        name=TRUST_NAME,
        days=(TRUST_DAY,),
        networks=NETWORKS,
        central_team=tuple(CentralPost(title, people) for title, people in CENTRAL_TEAM.items()),
    )
