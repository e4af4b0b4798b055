"""The lives of programmes and activities as tables."""

from dataclasses import dataclass

from goldenthread.snapshot.words import ActivityState as A
from goldenthread.snapshot.words import ProgrammeState as P


@dataclass(frozen=True, slots=True)
class Transition:
    """One step in a life. `label` stands on the button, `told` after it: "PR1 is ready"."""

    before: str
    after: str
    label: str
    told: str


PROGRAMME_TRANSITIONS: tuple[Transition, ...] = (
    Transition(P.SKETCH, P.DESIGNED, "The design is done", "is designed"),
    Transition(P.DESIGNED, P.READY, "It is ready to start", "is ready to start"),
    Transition(P.DESIGNED, P.SKETCH, "Back to the sketch", "is a sketch again"),
    Transition(P.READY, P.ACTIVE, "Start it", "is under way"),
    Transition(P.READY, P.DESIGNED, "Back to the design", "is being designed again"),
    Transition(P.ACTIVE, P.MID_REVIEW, "Begin the mid-point review", "is at its mid-point review"),
    Transition(P.ACTIVE, P.CLOSING, "Begin to close it", "is closing"),
    Transition(P.MID_REVIEW, P.ACTIVE, "Go on with it", "is under way again"),
    Transition(P.MID_REVIEW, P.CLOSING, "Begin to close it", "is closing"),
    Transition(P.CLOSING, P.CLOSED, "Close it", "is closed"),
    Transition(P.CLOSING, P.ACTIVE, "Go on with it after all", "is under way again"),
)

# Cancelling asks for a reason and has a page of its own.
ACTIVITY_TRANSITIONS: tuple[Transition, ...] = (
    Transition(A.SLOT, A.PLANNED, "It is planned", "is planned"),
    Transition(A.PLANNED, A.PUBLISHED, "Publish it", "is published"),
    Transition(A.PUBLISHED, A.PLANNED, "Take it back", "is planned and no longer published"),
    Transition(A.PUBLISHED, A.HAPPENED, "It has happened", "has happened"),
    Transition(A.PLANNED, A.HAPPENED, "It has happened", "has happened"),
    Transition(A.HAPPENED, A.FOLLOW_UP_DUE, "A follow-up is due", "waits for its follow-up"),
    Transition(A.HAPPENED, A.COMPLETE, "It is complete", "is complete"),
    Transition(A.FOLLOW_UP_DUE, A.COMPLETE, "It is complete", "is complete"),
    Transition(A.CANCELLED, A.PLANNED, "Plan it after all", "is planned again"),
)
CANCELLABLE = frozenset({A.SLOT, A.PLANNED, A.PUBLISHED})

PROGRAMME_TONES = {
    P.READY: "good",
    P.ACTIVE: "good",
    P.MID_REVIEW: "warn",
    P.CLOSING: "warn",
}
ACTIVITY_TONES = {
    A.PUBLISHED: "good",
    A.FOLLOW_UP_DUE: "warn",
    A.CANCELLED: "bad",
}

# In our words; the grouping and the fourteen are those of the EEF's guidance report of 2021.
MECHANISM_GROUPS: tuple[tuple[str, str], ...] = (
    ("A", "Build knowledge"),
    ("B", "Motivate"),
    ("C", "Develop technique"),
    ("D", "Embed practice"),
)
MECHANISMS: dict[str, str] = {
    "A1": "Keep the load manageable: a little at a time",
    "A2": "Come back to what was learned earlier",
    "B1": "Set and agree goals",
    "B2": "Hear it from a source that people trust",
    "B3": "Notice progress after it happens",
    "C1": "Explain how the technique is done",
    "C2": "Arrange practical help from colleagues",
    "C3": "Show it done: live, on video, worked through",
    "C4": "Look at the attempt and give feedback",
    "C5": "Rehearse away from pupils first",
    "D1": "Put prompts and cues where they are needed",
    "D2": "Plan when, where and with whom to use it",
    "D3": "Keep an eye on one’s own practice",
    "D4": "Repeat it in real lessons, again and again",
}


def find_transition(table: tuple[Transition, ...], before: str, after: str) -> Transition | None:
    for transition in table:
        if (transition.before, transition.after) == (before, after):
            return transition
    return None


def steps_from(table: tuple[Transition, ...], before: str) -> tuple[Transition, ...]:
    return tuple(transition for transition in table if transition.before == before)
