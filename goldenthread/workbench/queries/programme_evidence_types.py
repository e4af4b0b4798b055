"""What the page of a programme's evidence is given to show."""

from dataclasses import dataclass

from goldenthread.snapshot.records import Programme
from goldenthread.ui.slope_chart import SlopeChart
from goldenthread.workbench.queries.measure_stories import MeasureStory


@dataclass(frozen=True, slots=True)
class LookLine:
    """What one look showed; `rests_on` is its n and its sources."""

    day: str
    finding: str
    rests_on: str
    caution: str
    what_to_change: str


@dataclass(frozen=True, slots=True)
class LevelTold:
    level: str
    question: str
    looks: tuple[LookLine, ...]


@dataclass(frozen=True, slots=True)
class ComingLook:
    level: str
    instrument: str
    day: str
    is_late: bool
    owner: str
    minutes: str


@dataclass(frozen=True, slots=True)
class ClaimTold:
    key: str
    wording: str
    strength: str
    rests_on: str
    caution: str
    beyond: str
    reviewed_by: str


@dataclass(frozen=True, slots=True)
class DecisionTold:
    kind: str
    day: str
    reason: str
    by: str
    closing: bool


@dataclass(frozen=True, slots=True)
class VoiceTold:
    prompt: str
    day: str
    pupils: int
    themes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ProgrammeEvidence:
    programme: Programme
    stage: str
    verdict: str
    group: str
    measures: tuple[MeasureStory, ...]
    pupils_looks: tuple[LookLine, ...]
    levels: tuple[LevelTold, ...]
    barriers: tuple[tuple[str, str], ...]
    barriers_asked: str
    explained: SlopeChart | None
    voices: tuple[VoiceTold, ...]
    stronger: tuple[str, ...]
    looked: str
    coming: tuple[ComingLook, ...]
    claims: tuple[ClaimTold, ...]
    decisions: tuple[DecisionTold, ...]
