"""Why a plan is not made, not accepted or not taken back."""

from collections.abc import Sequence

from goldenthread.kernel.errors import Refusal

_MOST_TOLD = 3


class AlreadyPlanning(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "A plan of this year is being made already.", "Wait for it, or stop it first."
        )


class PlanHasMoved(Refusal):
    """The year changed in a row that the chosen moves touch."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody has changed the year since this was planned, in a place that these changes "
            "touch. Nothing was written.",
            "Plan again, or choose other changes.",
        )


class NothingChosen(Refusal):
    def __init__(self) -> None:
        super().__init__("No change was chosen.", "Tick what the year is to take over.")


class NotToBeAccepted(Refusal):
    def __init__(self) -> None:
        super().__init__("This proposal is not one that can be accepted now.")


class PremiseIsNotSo(Refusal):
    """The plan rests on something that somebody only imagined."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"This plan imagines something that is not so: {words}",
            "Make it so first, then accept.",
        )


class MovesRefused(Refusal):
    """Whoever keeps the rows of some moves does not write them; `keys` name these moves."""

    def __init__(self, refused: Sequence[tuple[str, str, str]]) -> None:
        """`refused` are key, words and reason of each move."""
        self.keys = tuple(key for key, _, _ in refused)
        told = " ".join(f"“{words}” {reason}" for _, words, reason in refused[:_MOST_TOLD])
        more = len(refused) - _MOST_TOLD
        also = f" So it is with {more} more." if more > 0 else ""
        super().__init__(
            f"Nothing was written, because of what stands in the way of one change or more. "
            f"{told}{also}",
            "The others are ticked below: accept those.",
        )


class NothingToTakeBack(Refusal):
    def __init__(self) -> None:
        super().__init__("Nothing of this proposal is in the calendar.")


class BuiltOn(Refusal):
    """Somebody changed a row that was written, or wrote one that needs it."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody has worked on what was accepted, so it cannot be taken back as a whole.",
            "Nothing was changed. Change what you no longer want one by one.",
        )


class StillWritten(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "Changes of this proposal are in the calendar.", "Take them back before you dismiss it."
        )
