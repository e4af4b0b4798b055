"""A priority's mark: a colour that is also a shape and letters, never a colour alone."""

from dataclasses import dataclass

# Drawn around 0,0 inside a 24 by 24 box; a triangle's weight sits low, so its letters do too.
SHAPES: tuple[tuple[str, str, float], ...] = (
    ("circle", "M-12,0a12,12 0 1,0 24,0a12,12 0 1,0 -24,0z", 0.5),
    ("square", "M-11,-11h22v22h-22z", 0.5),
    ("triangle", "M0,-13L14,11H-14z", 4.5),
    ("diamond", "M0,-14L14,0L0,14L-14,0z", 0.5),
    ("hexagon", "M-13,0L-6.5,-11.5H6.5L13,0L6.5,11.5H-6.5z", 0.5),
    ("pentagon", "M0,-13L13,-3L8.5,11.5H-8.5L-13,-3z", 1.5),
)


@dataclass(frozen=True, slots=True)
class PriorityMark:
    """`number` counts from 1; a seventh takes the first shape again, with letters of its own.

    The letters are the priority's `code` where it has one, or else `P` and the number.
    """

    number: int
    title: str
    code: str = ""

    @property
    def letters(self) -> str:
        return self.code or f"P{self.number}"

    @property
    def tone(self) -> str:
        return f"mark-{self._place + 1}"

    @property
    def shape(self) -> str:
        return SHAPES[self._place][0]

    @property
    def path(self) -> str:
        return SHAPES[self._place][1]

    @property
    def letters_y(self) -> str:
        return f"{SHAPES[self._place][2]:g}"

    @property
    def _place(self) -> int:
        return (self.number - 1) % len(SHAPES)
