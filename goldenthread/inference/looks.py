"""Several measures or several looks: the more often one looks, the wider each range has to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Looks:
    """How many figures were looked at, and the confidence each then needs to keep `together`.

    Source: the Bonferroni inequality; O. J. Dunn, Journal of the American Statistical Association
    56 (1961), 52-64. It holds however the looks hang together, and so is wider than need be when
    they say the same.
    """

    looks: int
    together: float

    @property
    def confidence(self) -> float:
        return 1 - (1 - self.together) / self.looks

    @property
    def in_words(self) -> str:
        if self.looks == 1:
            return "One figure was looked at."
        return (
            f"{self.looks} figures were looked at, and among several one stands out by luck sooner "
            f"or later. So each range is drawn at {self.confidence:.1%}, which keeps all of them "
            f"together at {self.together:.0%}."
        )


def several_looks(looks: int, together: float = 0.95) -> Looks:
    """What `looks` measures, groups or dates ask of each interval; pass on its `confidence`.

    Count every figure that could have carried the claim, those that were dropped too. Raises
    `ValueError` below one look.
    """
    if looks < 1:
        raise ValueError("At least one figure was looked at")
    return Looks(looks, together)
