"""The life of a priority as one table, and how its mark is made."""

import re
from dataclasses import dataclass

from goldenthread.accounts.public import Ability
from goldenthread.snapshot.words import PriorityState as State
from goldenthread.ui.marks import PriorityMark

# Not yet on the plan: whoever proposed it may still change it.
BEFORE_AGREEMENT = frozenset({State.DRAFT, State.PROPOSED})
AT_WORK = frozenset({State.ACTIVE, State.REVIEW})
ON_THE_PLAN = AT_WORK | {State.AGREED}
ENDED = frozenset({State.ACHIEVED, State.CARRIED_ON, State.STOPPED})

# More than these need a let-go item that says what made room. The check says the same as NEE005.
MOST_WITHOUT_LETTING_GO = 3


@dataclass(frozen=True, slots=True)
class Transition:
    """One step in the life of a priority. `label` stands on the button, `told` after it.

    `ability` is what it takes anywhere in the school; with `by_proposer` whoever owns the priority
    may take the step as well.
    """

    before: State
    after: State
    label: str
    told: str
    ability: Ability = Ability.EDIT_PLAN
    by_proposer: bool = False
    is_ending: bool = False


TRANSITIONS: tuple[Transition, ...] = (
    Transition(State.DRAFT, State.PROPOSED, "Propose it", "is proposed", by_proposer=True),
    Transition(
        State.PROPOSED,
        State.AGREED,
        "Agree it",
        "is agreed and on the plan",
        ability=Ability.APPROVE_PLAN,
    ),
    Transition(State.PROPOSED, State.DRAFT, "Back to draft", "is a draft again", by_proposer=True),
    Transition(State.AGREED, State.ACTIVE, "Start work on it", "is being worked on"),
    Transition(State.ACTIVE, State.REVIEW, "Begin its review", "is under review"),
    Transition(State.REVIEW, State.ACTIVE, "Go on working on it", "is being worked on again"),
    Transition(State.REVIEW, State.ACHIEVED, "It is achieved", "is achieved", is_ending=True),
    Transition(
        State.REVIEW,
        State.CARRIED_ON,
        "Carry it on to next year",
        "is carried on to next year",
        is_ending=True,
    ),
    Transition(State.REVIEW, State.STOPPED, "Stop it", "is stopped", is_ending=True),
    Transition(State.ACTIVE, State.STOPPED, "Stop it", "is stopped", is_ending=True),
    Transition(State.AGREED, State.STOPPED, "Take it off the plan", "is stopped", is_ending=True),
    Transition(State.PROPOSED, State.STOPPED, "Not now", "is put aside", is_ending=True),
)

TONES = {
    State.AGREED: "good",
    State.ACTIVE: "good",
    State.REVIEW: "warn",
}


def find_transition(before: str, after: str) -> Transition | None:
    for transition in TRANSITIONS:
        if (transition.before, transition.after) == (before, after):
            return transition
    return None


def mark_of(code: str, title: str) -> PriorityMark:
    """The mark of a priority: its code, with the colour and shape of the number in the code.

    A code without a number takes those of its letters, so they never change from page to page.
    """
    digits = re.search(r"\d+", code)
    number = int(digits[0]) if digits else sum(code.encode())
    return PriorityMark(max(number, 1), title, code)
