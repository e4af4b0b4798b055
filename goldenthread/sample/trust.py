"""The sample trust: its twelve schools in the order of its table, each with its maker."""

from collections.abc import Callable
from functools import partial

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.sample.trust_schools import trust_school
from goldenthread.sample.trust_table import TRUST_SCHOOLS
from goldenthread.sample.wrenfield import wrenfield
from goldenthread.snapshot.snapshot import Snapshot

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
