"""A decision rule written down before the work began, and what the figures say to it later."""

from dataclasses import dataclass
from enum import StrEnum

from goldenthread.inference.missing import ShareWithMissing


class Met(StrEnum):
    """Whether a rule was met, the missing pupils included."""

    YES = "met, whatever the missing pupils did"
    NO = "not met, whatever the missing pupils did"
    OPEN = "open: it depends on the missing pupils"


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """`If fewer than 40 of 62, we adapt`: `fewest` of `of` pupils, and what follows otherwise."""

    fewest: int
    of: int
    otherwise: str

    def __post_init__(self) -> None:
        if not 0 < self.fewest <= self.of:
            raise ValueError(f"{self.fewest} of {self.of} is no aim")

    @property
    def in_words(self) -> str:
        return f"If fewer than {self.fewest} of {self.of}: {self.otherwise}."

    def smallest_change(self, baseline: float, part_of_the_way: float = 1.0) -> float:
        """The change of share that the rule asks for, from a baseline of 0 to 1.

        Before the day the rule is for, give the part of the time that has passed (above 0 to 1): at
        a mid-point half of the change is asked for, since a verdict that asked for all of it would
        call every programme too small. 0 or less where the baseline already met the rule, which
        then asks for no change. Raises `ValueError` for a part outside 0 to 1. The even pace is our
        judgement.
        """
        if not 0 < part_of_the_way <= 1:
            raise ValueError("The part of the way lies above 0 and goes up to 1")
        return (self.fewest / self.of - baseline) * part_of_the_way

    def read(self, figure: ShareWithMissing) -> Met:
        """Set the rule's share beside the worst and best case of `figure`.

        The rule is about these pupils, so it reads what was counted and not a sampling range.
        Whole numbers are compared, so that 40 of 62 is never just short of 40 of 62.
        """
        wanted = self.fewest * figure.expected_n
        if figure.count * self.of >= wanted:
            return Met.YES
        if (figure.count + figure.missing) * self.of < wanted:
            return Met.NO
        return Met.OPEN
