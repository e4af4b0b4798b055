"""A plan in words: what it gains, how good it is known to be, what it changes, what it lacks."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from goldenthread.checks.registry import RULE_FILES
from goldenthread.commands.planning.gains import Gains
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Status, YearAnswer
from goldenthread.planner.wishes import Matter, Part
from goldenthread.snapshot.snapshot import Snapshot

HEADLINES = {
    Status.OPTIMAL: "Proved to be the best",
    Status.GOOD: "Good: nobody is left out who need not be, and how far the rest is from the best "
    "is told below",
    Status.OUT_OF_TIME: "The time ran out: this is the best so far",
}
MATTERS = {
    Matter.LEFT_OUT: "Nobody left out",
    Matter.MOVED: "Few published changes",
    Matter.COVER: "Cover",
    Matter.FAIRNESS: "Fairness",
    Matter.RHYTHM: "Rhythm",
    Matter.CLOSENESS: "Closeness",
    Matter.PREFERENCES: "Preferences",
}
PARTS = {
    Part.SLOTS: "Coaching and team slots",
    Part.WEAVE: "Dates of the year",
    Part.VISITS: "Visits, triads and lesson study",
}
# What is told of each part without --explain.
MOST_MOVES, MOST_REASONS = 8, 8


def as_text(
    snapshot: Snapshot, answer: YearAnswer, gains: Gains, today: dt.date, *, in_full: bool
) -> str:
    lines = [
        f"The plan for {snapshot.school.name}, {snapshot.year.id}, from {long_date(today)}",
        f"{HEADLINES[answer.status]}, after {answer.seconds:.1f} s.",
        "",
        "Gained against the year as it stands",
        *_gains(gains),
        "",
        "What it is judged by, most important first",
        *_tiers(answer),
        "",
        f"What it changes: {counted(len(answer.moves), 'move')}",
        *_moves(answer, in_full),
    ]
    if answer.reasons:
        lines += ["", "What could not be had", *_reasons(answer, in_full)]
    return "\n".join(lines)


def _gains(gains: Gains) -> Iterator[str]:
    names = {rule.RULE.code: rule.RULE.name for rule in RULE_FILES}
    width = max(len(name) for name in names.values())
    before, after = gains.cover_lessons
    yield f"  {'':7} {'Lessons covered for learning':<{width}} {before:>4} -> {after}"
    for code, (was, is_now) in gains.findings.items():
        yield f"  {code:7} {names.get(code, ''):<{width}} {was:>4} -> {is_now}"
    for finding in gains.difference.brings:
        yield f"  New: {finding.code} {finding.message}"


def _tiers(answer: YearAnswer) -> Iterator[str]:
    for matter in Matter:
        tiers = [tier for tier in answer.tiers if tier.matter is matter]
        if tiers:
            yield f"  {MATTERS[matter]}"
        for tier in tiers:
            least = "" if tier.is_proved else f" (at least {tier.bound:,})"
            yield f"  {tier.value:>6,}  {tier.name}{least}"


def _moves(answer: YearAnswer, in_full: bool) -> Iterator[str]:
    counts = Counter(move.part for move in answer.moves)
    for part, number in counts.items():
        yield f"  {PARTS[part]}: {number}"
        shown = [move.words for move in answer.moves if move.part is part]
        yield from _some(shown, MOST_MOVES, in_full)


def _reasons(answer: YearAnswer, in_full: bool) -> Iterator[str]:
    yield from _some([str(reason) for reason in answer.reasons], MOST_REASONS, in_full)


def _some(told: list[str], most: int, in_full: bool) -> Iterator[str]:
    shown = told if in_full else told[:most]
    for words in shown:
        yield f"    {words}"
    if len(shown) < len(told):
        yield f"    and {len(told) - len(shown)} more: --explain"
