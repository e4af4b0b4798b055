"""How a plan is spoken of: its parts, what matters, how good it is, where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Status
from goldenthread.planner.wishes import Matter, Part
from goldenthread.proposals.public import ProposalState
from goldenthread.workbench.queries.tier_words import words_of_tier

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
# What each means, and what a school gives for it.
MATTER_HINTS: Mapping[Matter, str] = {
    Matter.LEFT_OUT: "A coach and a time for each who asks, a regular time for each team, a date "
    "for each unit, a time for each visit. This always comes first.",
    Matter.MOVED: "What people have in their diaries stays, even where a change would be better.",
    Matter.COVER: "As few lessons as can be are taken by somebody else.",
    Matter.FAIRNESS: "Nobody is asked on a day off, has too many evenings or misses lessons twice.",
    Matter.RHYTHM: "Coaching every two weeks, teams as often as asked, no long silence.",
    Matter.CLOSENESS: "A coach of the same subject, a talk soon after the look, a return soon "
    "after the input.",
    Matter.PREFERENCES: "People keep their coach and their days, and busy weeks are left alone.",
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
    Status.GOOD: "Nobody is left out who could be helped. The rest is close to the best.",
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
    def gap(self) -> int:
        return max(0, self.value - self.bound)

    @property
    def label(self) -> str:
        return words_of_tier(self.name).label

    @property
    def sentence(self) -> str:
        return words_of_tier(self.name).sentence(self.value)

    @property
    def how_near(self) -> str:
        """Whether it is proved the least, or how far it may be from it."""
        if self.is_proved:
            return "No plan comes to less." if self.value else ""
        if not self.bound:
            return "There may be a better plan: this could be none at all."
        most = f"up to {self.gap:,}" if self.gap > 1 else "one"
        return f"Perhaps {most} too many: no plan comes to less than {self.bound:,}."


@dataclass(frozen=True, slots=True)
class MatterFigures:
    """`key` names it in the page's addresses."""

    key: str
    words: str
    figures: tuple[Figure, ...]

    @property
    def proved_count(self) -> int:
        return sum(1 for one in self.figures if one.is_proved)

    @property
    def all_are_proved(self) -> bool:
        return self.proved_count == len(self.figures)

    @property
    def open_figures(self) -> tuple[Figure, ...]:
        return tuple(one for one in self.figures if not one.is_proved)


def figures_by_matter(
    progress: Mapping[str, Any], order: Iterable[Matter] = tuple(Matter)
) -> tuple[MatterFigures, ...]:
    """The figures under what they belong to, in the order in which it was settled."""
    groups = []
    for matter in order:
        own = tuple(figure for each, figure in _figures(progress) if each == matter)
        if own:
            groups.append(MatterFigures(str(matter), MATTER_WORDS[matter], own))
    return tuple(groups)


def _figures(progress: Mapping[str, Any]) -> Iterator[tuple[str, Figure]]:
    for one in progress.get("tiers", ()):
        part = PART_WORDS[Part(one["part"])]
        yield one["matter"], Figure(part, one["name"], one["value"], one["bound"])


def headline(progress: Mapping[str, Any]) -> str:
    """The plan in a sentence or two: who is left out, and what it costs."""
    if not progress:
        return "Nothing has been found yet."
    if not progress["moves"]:
        return "The year can stay as it is: there is nothing to change."
    cover = progress["cover"]
    cost = f"{counted(cover, 'more lesson')} covered" if cover else "no more lessons covered"
    left_out = [
        figure.sentence
        for matter, figure in _figures(progress)
        if matter == Matter.LEFT_OUT and figure.value
    ]
    if left_out:
        return f"{' '.join(left_out)} All else has its place, with {cost}."
    return f"Everybody who asks has a place, with {cost}."


def how_good(progress: Mapping[str, Any]) -> str:
    return HOW_GOOD[Status(progress["status"])] if progress else ""
