"""What a plan is judged by, most important first, and how far it is proved to be the best."""

from dataclasses import dataclass

from goldenthread.planner.wishes import Matter


@dataclass(frozen=True, slots=True)
class Tier:
    """One thing that is kept as small as it can be without giving up anything above it.

    `bound` is the least that is proved possible for it, given the values of the tiers above. It is
    a bound on the whole part of the plan, never on a step of planning it. `matter` says what it
    belongs to, `name` is what is counted: “coachees left out”.
    """

    name: str
    value: int
    bound: int
    matter: Matter = Matter.PREFERENCES

    @property
    def is_proved(self) -> bool:
        return self.value == self.bound
