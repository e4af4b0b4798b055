"""The families of rules: the letters of their codes, their folder and their title."""

from enum import Enum


class Family(Enum):
    """One family. The value is the folder under `families/`; the trust has a folder of its own."""

    NEEDS = "needs"
    FOCUS = "focus"
    DURATION = "duration"
    MECHANISMS = "mechanisms"
    STREAMS = "streams"
    COACHING = "coaching"
    EVALUATION = "evaluation"
    REACH = "reach"
    WORKLOAD = "workload"
    APPRAISAL = "appraisal"
    EXPERTISE = "expertise"
    EVIDENCE = "evidence"
    BUDGET = "budget"
    DUTY = "duty"
    CLIMATE = "climate"
    GOVERNANCE = "governance"
    PRIVACY = "privacy"
    TRUST = "trust"

    @property
    def letters(self) -> str:
        """The three letters that every code of the family begins with."""
        return _LETTERS_AND_TITLE[self.value][0]

    @property
    def title(self) -> str:
        """The heading in the manual and on the page."""
        return _LETTERS_AND_TITLE[self.value][1]


_LETTERS_AND_TITLE = {
    "needs": ("NEE", "Needs and priorities"),
    "focus": ("FOC", "Focus and sequence"),
    "duration": ("DUR", "Duration and rhythm"),
    "mechanisms": ("MEC", "Mechanisms"),
    "streams": ("STR", "Three streams"),
    "coaching": ("COA", "Coaching"),
    "evaluation": ("EVA", "Evaluation"),
    "reach": ("INC", "Fair reach"),
    "workload": ("TIM", "Time and workload"),
    "appraisal": ("APP", "Appraisal"),
    "expertise": ("EXT", "Outside expertise"),
    "evidence": ("RES", "Research and evidence"),
    "budget": ("BUD", "Money"),
    "duty": ("STA", "Statutory duty"),
    "climate": ("CUL", "Climate"),
    "governance": ("GOV", "Governance"),
    "privacy": ("PRV", "Privacy"),
    # Judged over the schools of a trust; its rules live in `checks/trust/rules`.
    "trust": ("TRU", "Across the schools of a trust"),
}
