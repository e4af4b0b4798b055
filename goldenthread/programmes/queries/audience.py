"""Whom a programme or an activity is for, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.programmes.models import ActivityAudience, ProgrammeAudience


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """A team, a staff group or a person. `number` is the row's, for the form that removes it."""

    number: int
    words: str
    is_person: bool


def audience_lines(
    rows: Iterable[ProgrammeAudience | ActivityAudience], *, with_names: bool
) -> tuple[AudienceLine, ...]:
    """Teams and groups first. Without names the people are counted and not told."""
    lines = []
    people = []
    for row in rows:
        if row.person is not None:
            people.append(AudienceLine(row.pk, row.person.name, True))
        elif row.team is not None:
            lines.append(AudienceLine(row.pk, f"The team {row.team.name}", False))
        else:
            lines.append(AudienceLine(row.pk, row.get_group_display(), False))
    lines.sort(key=lambda line: line.words)
    if with_names:
        return (*lines, *sorted(people, key=lambda line: line.words))
    if people:
        lines.append(AudienceLine(0, "Some people by name", False))
    return tuple(lines)
