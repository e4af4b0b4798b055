"""How much a finding weighs: block, error, warning, information."""

from enum import StrEnum


class Severity(StrEnum):
    """From a change of state that is refused to a remark. Written as one letter."""

    BLOCK = "B"
    ERROR = "E"
    WARNING = "W"
    INFORMATION = "I"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return "BEWI".index(self.value)

    @property
    def word(self) -> str:
        """`block`, `error`, `warning`, `information`: for people."""
        return self.name.lower()
