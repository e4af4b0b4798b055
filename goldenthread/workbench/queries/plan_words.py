"""How a plan is spoken of: its parts, what matters, how good it is, where it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Status
from goldenthread.planner.wishes import Matter, Part
from goldenthread.proposals.public import ProposalState

PART_WORDS: Mapping[Part, str] = {
    Part.SLOTS: "Coaching and regular times",
    Part.WEAVE: "Dates of sessions",
    Part.VISITS: "Triads and visits",
}
MATTER_WORDS: Mapping[Matter, str] = {
    Matter.LEFT_OUT: "Nobody is left out",
    Matter.MOVED: "Few changes to what is published",
    Matter.COVER: "Few lessons covered",
    Matter.FAIRNESS: "Fair shares",
    Matter.RHYTHM: "A steady rhythm",
    Matter.CLOSENESS: "Close by subject and phase",
    Matter.PREFERENCES: "Preferences",
}
# Words and tone of a tag.
STATE_WORDS: Mapping[ProposalState, tuple[str, str]] = {
    ProposalState.WAITING: ("Waiting to begin", ""),
    ProposalState.RUNNING: ("Being planned", "warn"),
    ProposalState.READY: ("Ready", "good"),
    ProposalState.STOPPED: ("Stopped, the best so far is kept", ""),
    ProposalState.BROKEN_OFF: ("Stopped before its end", "warn"),
    ProposalState.NOT_POSSIBLE: ("Could not be planned", "bad"),
    ProposalState.ACCEPTED: ("In the calendar", "good"),
    ProposalState.TAKEN_BACK: ("Taken back", ""),
    ProposalState.DISMISSED: ("Dismissed", ""),
}
HOW_GOOD: Mapping[Status, str] = {
    Status.OPTIMAL: "Proved to be the best.",
    Status.GOOD: "Nobody is left out who could be helped. The rest is close to the best: "
    "the table says how close.",
    Status.OUT_OF_TIME: "Time ran out: there may be a better plan. Plan again with more time.",
    Status.IMPOSSIBLE: "Not everything could be planned.",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that is counted, and the least that is proved to be possible."""

    part: str
    name: str
    value: int
    bound: int

    @property
    def is_proved(self) -> bool:
        return self.value <= self.bound

    @property
    def in_words(self) -> str:
        least = "" if self.is_proved else f", at least {self.bound:,}"
        return f"{self.name.capitalize()}: {self.value:,}{least}"


@dataclass(frozen=True, slots=True)
class MatterFigures:
    words: str
    figures: tuple[Figure, ...]


def figures_by_matter(
    progress: Mapping[str, Any], order: Iterable[Matter] = tuple(Matter)
) -> tuple[MatterFigures, ...]:
    """The figures under what they belong to, in the order in which it was settled."""
    tiers: Sequence[Mapping[str, Any]] = progress.get("tiers", ())
    groups = []
    for matter in order:
        own = tuple(
            Figure(PART_WORDS[Part(one["part"])], one["name"], one["value"], one["bound"])
            for one in tiers
            if one["matter"] == matter
        )
        if own:
            groups.append(MatterFigures(MATTER_WORDS[matter], own))
    return tuple(groups)


def headline(progress: Mapping[str, Any]) -> str:
    """The plan in a sentence: who is left out, what it costs, how many changes it makes."""
    if not progress:
        return "Nothing has been found yet."
    left_out = [
        Figure("", one["name"], one["value"], one["bound"])
        for one in progress["tiers"]
        if one["matter"] == Matter.LEFT_OUT and one["value"]
    ]
    cover = progress["cover"]
    cost = f"{counted(cover, 'more lesson')} covered" if cover else "no more lessons covered"
    if not progress["moves"]:
        return "The year can stay as it is: there is nothing to change."
    if left_out:
        words = ", ".join(f"{one.name} {one.value:,}" for one in left_out)
        return f"{words[:1].upper()}{words[1:]}, with {cost}."
    return f"Everybody who asks has a place, with {cost}."


def how_good(progress: Mapping[str, Any]) -> str:
    return HOW_GOOD[Status(progress["status"])] if progress else ""
