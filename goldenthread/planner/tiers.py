"""What a plan is judged by, most important first, and how far it is proved to be the best."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tier:
    """One thing that is kept as small as it can be without giving up anything above it.

    `bound` is the least that is proved possible for it, given the values of the tiers above.
    """

    name: str
    value: int
    bound: int

    @property
    def is_proved(self) -> bool:
        return self.value == self.bound
