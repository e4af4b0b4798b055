"""Assessments that a team may start a cycle from: the last values of the year's measures."""

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.people.public import Team
from goldenthread.practice.models import TeamCycle
from goldenthread.priorities.public import MeasurePoint

MOST = 12


def list_assessments(year: SchoolYear, team: Team) -> list[str]:
    """What the team named before, then measures by their latest day. 2 queries."""
    named = TeamCycle.objects.filter(year=year, team=team).exclude(trigger="")
    points = MeasurePoint.objects.filter(year=year).select_related("measure").order_by("-on", "key")
    latest: dict[int, str] = {}
    for point in points:
        words = f"{point.measure.name}, {long_date(point.on)}"
        latest.setdefault(point.measure_id, words)
    found = [*dict.fromkeys(latest.values()), *named.values_list("trigger", flat=True)]
    return list(dict.fromkeys(found))[:MOST]
