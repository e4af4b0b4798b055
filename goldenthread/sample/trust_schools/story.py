"""What tells one of the ten schools from the next: its teams, its aims, its ties to the trust."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A sound priority: a need with its pupils, what is counted, and a small programme."""

    id: str
    title: str
    pupils: str
    cannot_yet: str
    how_we_know: str
    size: int
    years: str
    measure: str
    unit: str
    baseline: int
    by_january: int
    hoped_for: int
    staff_learn_to: str
    technique: str


@dataclass(frozen=True, slots=True)
class Story:
    """One school beside its line in the trust's table.

    The first aim is for everybody who works with pupils, the second, where there is one, for
    the first two teams. `buys_course` schools sent one person to the £395 course of 19 November.
    """

    teams: tuple[str, ...]
    aims: tuple[Aim, ...]
    head_title: str = "Head"
    support_teams: tuple[str, ...] = ("Classroom support", "Office and site")
    buys_course: bool = False
    in_networks: bool = True
    days_of_cover: int = 12
    is_secondary: bool = False
