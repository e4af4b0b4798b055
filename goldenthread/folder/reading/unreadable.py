"""The refusal of one cell."""

from goldenthread.kernel.errors import Refusal


class Unreadable(Refusal):
    """The cell holds something other than its column does."""
