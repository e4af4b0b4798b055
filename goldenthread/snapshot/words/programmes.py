"""Words about programmes, what they stand on and how they end."""

from enum import StrEnum


class ProgrammeState(StrEnum):
    """The life of a programme."""

    SKETCH = "sketch"
    DESIGNED = "designed"
    READY = "ready"
    ACTIVE = "active"
    MID_REVIEW = "mid-review"
    CLOSING = "closing"
    CLOSED = "closed"


class Ambition(StrEnum):
    """How deep the learning is meant to go."""

    AWARENESS = "awareness"
    PROCEDURAL = "procedural"
    DELIBERATE = "deliberate"
    ADAPTIVE = "adaptive"


class ProgrammeScope(StrEnum):
    """One narrow aim, or general practice."""

    NARROW = "narrow"
    GENERAL = "general"


class Mechanism(StrEnum):
    """The fourteen mechanisms of effective professional development (EEF 2021), by group A to D."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    B3 = "B3"
    C1 = "C1"
    C2 = "C2"
    C3 = "C3"
    C4 = "C4"
    C5 = "C5"
    D1 = "D1"
    D2 = "D2"
    D3 = "D3"
    D4 = "D4"

    @property
    def group(self) -> str:
        """The letter of its group: A knowledge, B motivation, C technique, D embedding."""
        return self.value[0]


class Demand(StrEnum):
    """What a programme asks people to do that needs time in the school day."""

    OBSERVATION = "observation"
    PRACTICE = "practice"
    STUDY = "study"
    MODULE = "module"


class SourceType(StrEnum):
    """What an evidence card rests on, strongest first."""

    SYSTEMATIC_REVIEW = "systematic-review"
    SEVERAL_STUDIES = "several-studies"
    SINGLE_STUDY = "single-study"
    GUIDANCE_REPORT = "guidance-report"
    PRACTICE_REPORT = "practice-report"
    OPINION = "opinion"
    VENDOR = "vendor"


class DecisionKind(StrEnum):
    """The four endings of a programme."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    EXTEND = "extend"
    STOP = "stop"


class Arm(StrEnum):
    """The side of a trial that a person is on."""

    TREATMENT = "treatment"
    CONTROL = "control"
