"""The five thinking traps, each with one question to ask before a decision."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThinkingTrap:
    """A way to fool oneself: its name, how it happens in a school, and the question against it."""

    key: str
    name: str
    how_it_happens: str
    question: str


THINKING_TRAPS = (
    ThinkingTrap(
        "correlation",
        "Two things that move together",
        "Classes where the technique was used did better; perhaps their teachers were the ones "
        "with most time, or the pupils would have gained anyway.",
        "What else changed at the same time, and what would these pupils have done without it?",
    ),
    ThinkingTrap(
        "rush-to-act",
        "Rushing to act",
        "A figure looks bad, and something must be done by Monday.",
        "What would we lose by waiting for the next planned look?",
    ),
    ThinkingTrap(
        "early-roll-out",
        "Rolling out too early",
        "Three keen teachers made it work, so next term everybody does it.",
        "Has it worked for people who did not choose it, without extra time?",
    ),
    ThinkingTrap(
        "tribal-filtering",
        "Listening to our own side",
        "What people like us, or a name we admire, recommend passes without being weighed.",
        "Would we believe the same figures from a school or an author we do not like?",
    ),
    ThinkingTrap(
        "seeking-confirmation",
        "Looking for what we hope to find",
        "Of six measures the two that rose are told, and the good lesson is remembered.",
        "Which result would have made us stop, and did we look for it as hard?",
    ),
)
