"""What the law and the school's rules ask of coaching."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from goldenthread.commands.benchmarks.law_grounds import Grounds
from goldenthread.kernel.dates import WEEKDAYS

CYCLE_MINUTES = 55
LONGEST_WAIT_DAYS = 2


def coaching(grounds: Grounds) -> Iterator[str]:
    times: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in grounds.year.coaching_slots:
        if row.pair in grounds.pairs:
            times[row.pair][row.part] = row
    bosses: dict[str, set[str]] = defaultdict(set)
    for post in grounds.year.posts:
        bosses[post.person] |= {post.line_manager, post.appraiser} - {""}
    load: Counter[str] = Counter()
    for pair in grounds.pairs.values():
        load[pair.coach] += 2 * CYCLE_MINUTES * 12 // (pair.cadence_weeks or 2)
        if pair.coach in bosses[pair.coachee]:
            yield f"{pair.coachee} is coached by the line manager"
        if (pair.coachee, pair.coach) in {
            (other.coach, other.coachee) for other in grounds.pairs.values()
        }:
            yield f"{pair.coach} and {pair.coachee} coach each other"
    for coach in grounds.year.coaches:
        # Who had more pairs than time before any plan is told by both years, and so by none.
        if load[coach.person] > 12 * (coach.protected_minutes or 0):
            yield f"{coach.person} coaches {load[coach.person] // 12} minutes a fortnight"
    for coachee, number in Counter(pair.coachee for pair in grounds.pairs.values()).items():
        if number > 1:
            yield f"{coachee} is coached by {number} people"
    for key, parts in times.items():
        if len(parts) == 2:
            yield from _cycle(grounds, grounds.pairs[key], parts["look"], parts["talk"])


def _cycle(grounds: Grounds, pair: Any, look: Any, talk: Any) -> Iterator[str]:
    at_look = (look.week, look.weekday, look.period)
    at_talk = (talk.week, talk.weekday, talk.period)
    if grounds.kinds.get((pair.coachee, *at_look)) != {"lesson"}:
        yield f"{pair.coachee} teaches nothing at the look"
    for person, at in ((pair.coach, at_look), (pair.coach, at_talk), (pair.coachee, at_talk)):
        may = {"protected"} if person == pair.coach else set()
        if not grounds.kinds.get((person, *at), set()) <= may:
            yield f"{person} is busy at the coaching of {pair.coachee}"
        if not grounds.works(person, at[0], at[1]):
            yield f"{person} is off at the coaching of {pair.coachee}"
    days = [
        "AB".index(row.week) * 5 + [name.lower() for name in WEEKDAYS].index(row.weekday)
        for row in (look, talk)
    ]
    wait = (days[1] - days[0]) % 10
    if wait > LONGEST_WAIT_DAYS or (wait == 0 and _later(grounds, look.period, talk.period)):
        yield f"the talk with {pair.coachee} is not within two days after the look"


def _later(grounds: Grounds, one: str, other: str) -> bool:
    """Whether the first period does not begin before the other."""
    begins = {row.period: row.starts_at for row in grounds.year.periods if not row.weekday}
    if one in begins and other in begins:
        return begins[one] >= begins[other]
    return (len(one), one) >= (len(other), other)
