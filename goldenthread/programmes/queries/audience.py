"""Whom a programme or an activity is for, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import User
from goldenthread.programmes.models import ActivityAudience, ProgrammeAudience


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """A team, a staff group or a person. `number` is the row's, for the form that removes it; 0
    where the line stands for people whom the reader may not name."""

    number: int
    words: str


def audience_lines(
    rows: Iterable[ProgrammeAudience | ActivityAudience],
    *,
    reader: User | AnonymousUser,
    with_names: bool,
) -> tuple[AudienceLine, ...]:
    """Teams and groups first. Without names everyone finds themselves, and nobody else."""
    lines = []
    people = []
    is_for_reader = is_for_others = False
    for row in rows:
        if row.person is not None:
            is_own = row.person.user_id is not None and row.person.user_id == reader.pk
            is_for_reader, is_for_others = is_for_reader or is_own, is_for_others or not is_own
            people.append(AudienceLine(row.pk, row.person.name))
        elif row.team is not None:
            lines.append(AudienceLine(row.pk, f"The team {row.team.name}"))
        else:
            lines.append(AudienceLine(row.pk, row.get_group_display()))
    lines.sort(key=lambda line: line.words)
    if with_names:
        return (*lines, *sorted(people, key=lambda line: line.words))
    if is_for_reader:
        lines.append(AudienceLine(0, "You"))
    if is_for_others:
        lines.append(AudienceLine(0, "Some people by name"))
    return tuple(lines)
