"""Settles one goal: proves a bound, finds a choice as near to it as time allows, and keeps it.

What was measured led here. The relaxed model proves most of a bound in a second or two; what takes
time is to find a choice of whole columns that reaches it. With 150 teachers, 52,000 columns and one
thread, the whole model took 220 s to pair as many as can be in their own subject. A few coaches at
a time take less than a second each, and most of these steps find something better.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from goldenthread.planner.slots.neighbourhoods import Groups, improve
from goldenthread.planner.slots.solver import NEARLY, Choice, Numbers

# Up to so many columns the whole model is as quick as any detour.
FEW_COLUMNS = 2000
# A detour that has found nothing for so long is at its end.
IDLE_SECONDS = 3.0
# Shares of the time left: what a detour may take, and what the proof of one goal may.
DETOUR_SHARE, PROOF_SHARE = 2 / 5, 1 / 2


@dataclass(frozen=True, slots=True)
class Settings:
    """A goal that is proved within `near_percent` of its bound is worked on no longer."""

    seconds: float
    seed: int = 0
    near_percent: int = 0


@dataclass(frozen=True, slots=True)
class Settling:
    choice: Choice
    groups: Groups
    settings: Settings
    left: Callable[[], float]
    tell: Callable[[Numbers], None]

    def settle(self, cost: Numbers, chosen: Numbers, *, is_last: bool) -> tuple[Numbers, int]:
        """The best choice found for this goal, and its bound. What cannot be as good is closed."""
        value, bound, relaxed = _value(cost, chosen), 0, None
        if value and self.left() > 0:
            relaxed = self.choice.relax(cost, self.left())
        if relaxed is not None:
            bound = max(0, ceil(relaxed.bound - NEARLY))
            if self.choice.open.sum() > FEW_COLUMNS:
                chosen = self._with_less(cost, chosen, bound)
        if not self._is_enough(_value(cost, chosen), bound) and self.left() > 0:
            chosen, proved = self.choice.minimise(
                cost,
                chosen,
                self.left() * (1 if is_last else PROOF_SHARE),
                near=self.settings.near_percent / 100,
                better=self.tell,
            )
            bound = max(bound, proved)
        value = _value(cost, chosen)
        if relaxed is not None:
            self.choice.close(relaxed.extra > value - relaxed.bound + NEARLY)
        if value:
            self.choice.keep(cost, value)
        else:
            self.choice.close(cost > 0)
        return chosen, min(bound, value)

    def _with_less(self, cost: Numbers, chosen: Numbers, bound: int) -> Numbers:
        """A better choice from a few groups at a time."""
        enough = bound * (1 + self.settings.near_percent / 100)
        if not self._is_enough(_value(cost, chosen), bound) and self.left() > 0:
            chosen = improve(
                self.choice,
                self.groups,
                cost,
                chosen,
                enough,
                self.left() * DETOUR_SHARE,
                IDLE_SECONDS,
                self.settings.seed,
                self.tell,
            )
        return chosen

    def _is_enough(self, value: int, bound: int) -> bool:
        return value <= bound * (1 + self.settings.near_percent / 100)


def _value(cost: Numbers, chosen: Numbers) -> int:
    return round(float(cost @ chosen))
