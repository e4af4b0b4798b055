"""COA001: offers the coachee another trained coach, and ends the pair with their boss."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.checks.finding import Finding
from goldenthread.checks.offers.offer import Offer
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.short_names import short_name
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.coaching import coaches_with_room, is_open
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PairState

KIND = "another-coach"
MOST = 3


def offers(snapshot: Snapshot, finding: Finding, today: dt.date) -> Iterator[Offer]:
    """One offer for each coach with most room; none when nobody has any.

    The new pair is only offered: it runs when both say yes. The old one ends, because a paused pair
    is still one in which the boss coaches.
    """
    pair = snapshot.get("coaching_pairs", finding.subject.key)
    coachee, old = name_of(snapshot, pair.coachee), name_of(snapshot, pair.coach)
    open_with = {
        other.coach
        for other in snapshot.having("coaching_pairs", "coachee", pair.coachee)
        if is_open(snapshot, other, today)
    }
    free = [who for who in coaches_with_room(snapshot, pair, today) if who not in open_with]
    taken = {row.id for row in snapshot.coaching_pairs}
    ended = replace(pair, state=PairState.ENDED, ends_on=max(today, pair.starts_on or today))
    for coach in free[:MOST]:
        name = name_of(snapshot, coach)
        new = CoachingPair(
            id=short_name(f"{coach}-{pair.coachee}", taken),
            coach=coach,
            coachee=pair.coachee,
            programme=pair.programme,
            spectrum=pair.spectrum,
            cadence_weeks=pair.cadence_weeks,
            state=PairState.OFFERED,
        )
        lines = (
            f"{name} is offered to {coachee} as coach; it begins when both have said yes.",
            f"The pair of {old} and {coachee} ends on {short_date(ended.ends_on or today)}. "
            f"What passes on is for {coachee} to decide.",
        )
        yield Offer(
            KIND,
            f"Ask {name} to coach {coachee}",
            lines,
            (Change(new), Change(ended, pair)),
            also_for=(pair.coachee,),
        )
