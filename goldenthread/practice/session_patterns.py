"""The timed patterns of a team session that come with Goldenthread: 75, 60, 45 and 20 minutes.

After the pattern of teacher learning communities: colleagues report on what they promised, one new
idea, and each plans one change. What is done in a part decides what the room screen counts and
what members find on their phones.
"""

from dataclasses import dataclass

PROMISES, NEW_PROMISES = "promises", "new-promises"
LONGEST_SESSION, MOST_SEGMENTS = 480, 12
# A new group keeps to time strictly in its first sessions.
SESSIONS_KEPT_STRICTLY = 3


@dataclass(frozen=True, slots=True)
class PatternSegment:
    name: str
    minutes: int
    prompt: str = ""
    task: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """`key` is how a form and a stored agenda name it."""

    key: str
    name: str
    segments: tuple[PatternSegment, ...]

    @property
    def minutes(self) -> int:
        return sum(segment.minutes for segment in self.segments)


def _built_in(
    minutes: int, opening: int, starter: int, how_it_went: int, idea: int, plan: int, close: int
) -> Pattern:
    parts = (
        PatternSegment("Opening and aims", opening, "What we will leave with."),
        PatternSegment("Starter", starter, "Settle, and link to the theme."),
        PatternSegment(
            "How did it go?",
            how_it_went,
            "Each of us: what I promised, what pupils did, what I would change.",
            PROMISES,
        ),
        PatternSegment("One new idea", idea, "See it done. What makes it work?"),
        PatternSegment(
            "My plan",
            plan,
            "One change: when, with which class, and who will look.",
            NEW_PROMISES,
        ),
        PatternSegment("Close", close, "Did we get what we came for? When is the next one?"),
    )
    used = tuple(part for part in parts if part.minutes)
    return Pattern(f"minutes-{minutes}", f"{minutes} minutes", used)


BUILT_IN: tuple[Pattern, ...] = (
    _built_in(75, 5, 5, 25, 20, 15, 5),
    _built_in(60, 5, 0, 20, 20, 10, 5),
    _built_in(45, 3, 0, 14, 13, 10, 5),
    _built_in(20, 2, 0, 8, 0, 8, 2),
)


def best_fit(patterns: tuple[Pattern, ...], minutes: int) -> Pattern:
    """The longest that fits into so many minutes, or else the shortest of all."""
    fitting = [pattern for pattern in patterns if pattern.minutes <= minutes]
    if fitting:
        return max(fitting, key=lambda pattern: pattern.minutes)
    return min(patterns, key=lambda pattern: pattern.minutes)
