"""Why a survey is not prepared, opened, changed or closed."""

import datetime as dt

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted


class DatesWrong(Refusal):
    """The last day of a survey is missing, over, or before its first."""


class NothingAsked(Refusal):
    def __init__(self) -> None:
        super().__init__("This survey asks nothing yet.", "Add at least one item, then open it.")


class AskedTwice(Refusal):
    def __init__(self, wording: str) -> None:
        super().__init__(
            f"“{wording}” is asked twice.",
            "Ask it once: figures of one statement that is told apart in two ways could be "
            "subtracted from one another.",
        )


class TooFewInvited(Refusal):
    def __init__(self, invited: int) -> None:
        super().__init__(
            "A survey of fewer than five people cannot be anonymous: talk with them instead.",
            f"This one would invite {counted(invited, 'person', 'people')}.",
        )


class AskedOfNearlyTheSame(Refusal):
    """Figures of two surveys that differ by fewer than five people could be subtracted."""

    def __init__(self, title: str, wording: str, few: int, until: dt.date) -> None:
        super().__init__(
            f"“{title}” asks or asked “{wording}” of nearly the same people: a group there and a "
            f"group here differ by {counted(few, 'person', 'people')}, and what they say could be "
            "worked out from the two figures.",
            f"Ask it after {long_date(until)}, ask something else, or ask exactly the same people.",
        )


class NotInThatState(Refusal):
    """The survey is a draft where it must be open, or the other way round."""
