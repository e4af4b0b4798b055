"""The one table of offered edits: which rule's findings they mend."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from goldenthread.checks.finding import Finding
from goldenthread.checks.offers import (
    another_coach,
    priority_or_exemption,
    pupils_to_follow,
    returns_in_team_time,
    usual_timetable,
)
from goldenthread.checks.offers.offer import Offer
from goldenthread.snapshot.snapshot import Snapshot

type Offers = Callable[[Snapshot, Finding, dt.date], Iterator[Offer]]

OFFERS: Mapping[str, Offers] = {
    "COA001": another_coach.offers,
    "EVA002": usual_timetable.offers,
    "FOC001": priority_or_exemption.offers,
    "NEE003": pupils_to_follow.offers,
    "STR001": returns_in_team_time.offers,
}


def offers_for(snapshot: Snapshot, finding: Finding, today: dt.date) -> tuple[Offer, ...]:
    """Every edit that would mend this finding, in the order in which to show them."""
    offers = OFFERS.get(finding.code)
    return tuple(offers(snapshot, finding, today)) if offers else ()
