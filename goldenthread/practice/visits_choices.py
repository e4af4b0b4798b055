"""What may be chosen in a tap when a visit is booked: a part of the lesson, and what to watch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a lesson. No minutes: the whole of it."""

    key: str
    words: str
    minutes: int | None

    @property
    def label(self) -> str:
        if self.minutes is None or "minutes" in self.words:
            return self.words
        return f"{self.words} ({self.minutes} minutes)"


WHOLE = Part("whole", "The whole lesson", None)
PARTS: tuple[Part, ...] = (
    Part("first-ten", "First ten minutes", 10),
    Part("explanation", "One explanation", 10),
    Part("task", "Pupils at work on their own", 15),
    Part("last-ten", "Last ten minutes", 10),
    WHOLE,
)
BY_KEY = {part.key: part for part in PARTS}

# Each asks what pupils do, never what the colleague does.
FOCUSES: tuple[str, ...] = (
    "Who starts at once, and what do the others do?",
    "What do pupils say or write when they are asked to explain?",
    "Who speaks, who listens, who waits?",
    "What do pupils do when they are stuck?",
)

TOKEN, OFFER, LATER = "token", "offer", "later"
