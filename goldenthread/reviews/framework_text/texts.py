"""A whole framework as frozen values, before it is stored or after it was read from a file."""

from dataclasses import dataclass
from typing import Any

DECISIVE = 3
LIGHTEST, HEAVIEST = 1, DECISIVE
MOST_STATEMENTS = 120
MOST_SECTIONS = 20
LONGEST_WORDING = 300
LONGEST_TITLE = 120
LONGEST_CODE = 4
LONGEST_LEVEL = 40
LONGEST_READING = 60


@dataclass(frozen=True, slots=True)
class StatementText:
    """`asked` is the item of the survey; `groups` are the staff groups that answer it."""

    code: str
    section: int
    section_title: str
    wording: str
    asked: str
    groups: tuple[str, ...]
    weight: int = 1
    split: str = "none"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class LevelText:
    """Reached with a section's figure of `section` and each decisive statement at `decisive`.

    Where `gap` is a number, leaders and staff lie less than that apart on each of the latter.
    """

    name: str
    section: int
    decisive: int
    gap: int | None = None

    def as_stored(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "section": self.section,
            "decisive": self.decisive,
            "gap": self.gap,
        }


@dataclass(frozen=True, slots=True)
class FrameworkText:
    """`levels` from the lowest; `base_level` is what lies below them. Shares sum to 100."""

    title: str
    staff_share: int
    evidence_share: int
    leader_share: int
    base_level: str
    levels: tuple[LevelText, ...]
    statements: tuple[StatementText, ...]
