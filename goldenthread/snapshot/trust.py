"""What is written down of a trust itself, beside the years of its schools."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot.records import Threshold


@dataclass(frozen=True, slots=True)
class CentralPost:
    """A post of the central team. `hours` of development this year are for all who hold it."""

    job_title: str
    people: int
    hours: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Trust:
    """The trust: the head of `trust.toml`. `days` are those on which all its schools meet.

    Without a name a trust is what several school folders have in common when nothing is written
    down of it.
    """

    name: str = ""
    days: tuple[dt.date, ...] = ()
    networks: tuple[str, ...] = ()
    central_team: tuple[CentralPost, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
