"""The readings that inform the review: each once, with the statement it was written for."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from goldenthread.snapshot.readings.review_evidence import (
    culture,
    expert_knowledge,
    focus,
    internal_support,
    needs_and_evaluation,
    processes,
    research,
)
from goldenthread.snapshot.readings.review_evidence.shown import Evidence
from goldenthread.snapshot.snapshot import Snapshot

type Read = Callable[[Snapshot, dt.date], Evidence]


@dataclass(frozen=True, slots=True)
class Reading:
    """`statement` is its code in the framework that is shipped, `tables` where its records are."""

    statement: str
    read: Read
    tables: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.read.__name__


_READINGS = (
    Reading("1a", culture.leaders_learning, ("activities", "peer_groups", "coaching_pairs")),
    Reading("1b", culture.staff_voice, ("need_notes", "programmes")),
    Reading("1c", culture.honest_endings, ("team_cycles", "enquiries", "decisions")),
    Reading("1d", culture.peer_visits, ("peer_visits",)),
    Reading("1e", culture.sharing_followed_up, ("activities", "promises")),
    Reading("1f", culture.stable_groups, ("activities", "peer_groups")),
    Reading("2a", focus.few_foci, ("programmes", "activities")),
    Reading("2b", focus.subject_pedagogy, ("activities",)),
    Reading("2c", focus.subject_knowledge, ("activities",)),
    Reading("2d", focus.general_pedagogy, ("activities",)),
    Reading("2e", focus.curriculum_and_exams, ("activities",)),
    Reading("2f", focus.pastoral_learning, ("activities",)),
    Reading("2g", focus.support_with_pupils, ("activities", "people")),
    Reading("2h", focus.general_support, ("activities", "teams", "appraisals", "enquiries")),
    Reading("3a", needs_and_evaluation.needs_from_staff, ("priorities", "need_notes")),
    Reading("3b", needs_and_evaluation.planned_from_pupils, ("priorities", "measures")),
    Reading("3c", needs_and_evaluation.judged_by_pupils, ("evaluation_plan", "measures")),
    Reading("3d", needs_and_evaluation.needs_channels, ("need_notes", "surveys")),
    Reading("3e", needs_and_evaluation.satisfaction_checked, ("evaluation_plan", "surveys")),
    Reading("3f", needs_and_evaluation.practice_checked, ("evaluation_plan",)),
    Reading("3g", needs_and_evaluation.pupils_heard, ("evaluation_plan", "measures")),
    Reading("4a", internal_support.shared_enquiry, ("enquiries", "team_cycles")),
    Reading("4b", internal_support.assumptions_tested, ("programmes", "engagements")),
    Reading("4c", internal_support.structured_challenge, ("activities", "promises")),
    Reading("4d", internal_support.coaching_coverage, ("coaching_pairs",)),
    Reading("4e", internal_support.pathways_published, ()),
    Reading("4f", internal_support.pathway_for_each_role, ()),
    Reading("4g", internal_support.growing_people, ()),
    Reading("5a", expert_knowledge.help_after_outside, ("engagements",)),
    Reading("5b", expert_knowledge.range_of_sources, ("engagements", "activities")),
    Reading("5c", expert_knowledge.careful_commissioning, ("engagements",)),
    Reading("5d", expert_knowledge.other_schools, ("engagements",)),
    Reading("5e", expert_knowledge.expertise_travels, ("expertise", "engagements")),
    Reading("6a", processes.time_protected, ("programmes", "activities", "days")),
    Reading("6b", processes.joint_planning, ("team_cycles", "enquiries")),
    Reading("6c", processes.named_leads, ("programmes", "teams")),
    Reading("6d", processes.governors_follow, ("governor_events",)),
    Reading("6e", processes.appraisal_and_learning, ("appraisals",)),
    Reading("6f", processes.money_protected, ("budget_lines", "priorities")),
    Reading("7a", research.evidence_cards, ("programmes", "evidence_cards")),
    Reading("7b", research.research_discussed, ("activities",)),
    Reading("7c", research.universities, ("engagements", "priorities")),
    Reading("7d", research.larger_studies, ("trial_arms",)),
    Reading("7e", research.research_judged, ("evidence_cards",)),
)

# By the name that a statement of the review stores.
EVIDENCE: Mapping[str, Reading] = {reading.name: reading for reading in _READINGS}


def evidence_of(snapshot: Snapshot, today: dt.date) -> dict[str, Evidence]:
    """What the records show on this day, by the name of the reading."""
    return {name: reading.read(snapshot, today) for name, reading in EVIDENCE.items()}
