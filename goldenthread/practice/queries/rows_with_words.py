"""Record rows whose sealed words would reach other people if certain columns changed.

Words hang on a row of the school folder, and the row says whose they are. Whoever brings a folder
in could otherwise make themselves the coach of a pair, and read what was written before.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from goldenthread.accounts.public import School, SealedRow
from goldenthread.practice.models import (
    EnquiryFindings,
    EnquiryNote,
    PairAgreement,
    PlanVersion,
    PracticeLog,
    PromiseWords,
    SharedWords,
    StepWords,
    TouchpointWords,
    VisitArrangement,
)


@dataclass(frozen=True, slots=True)
class Bound:
    """Columns that say who reads, and each kind of words with the path to the row's key."""

    columns: frozenset[str]
    words: tuple[tuple[type[SealedRow], str], ...]


BOUND: Mapping[str, Bound] = {
    "coaching_pairs": Bound(
        frozenset({"coach", "coachee"}),
        (
            (PairAgreement, "pair"),
            (TouchpointWords, "touchpoint__pair"),
            (StepWords, "step__pair"),
            (PracticeLog, "step__pair"),
            (SharedWords, "shared_summary__pair"),
        ),
    ),
    "steps": Bound(
        frozenset({"person", "pair"}),
        ((StepWords, "step"), (PracticeLog, "step"), (TouchpointWords, "new_step")),
    ),
    "peer_visits": Bound(frozenset({"host", "visitor"}), ((VisitArrangement, "visit"),)),
    "team_cycles": Bound(frozenset({"team"}), ((PromiseWords, "promise__cycle"),)),
    "promises": Bound(frozenset({"person", "cycle", "activity"}), ((PromiseWords, "promise"),)),
    "enquiries": Bound(
        frozenset({"lead", "shared_on"}),
        ((EnquiryNote, "enquiry"), (PlanVersion, "enquiry"), (EnquiryFindings, "enquiry")),
    ),
    "shared_summaries": Bound(
        frozenset({"pair", "shared_by", "revoked_on"}), ((SharedWords, "shared_summary"),)
    ),
}


def list_keys_with_words(school: School, year_label: str, table: str) -> set[str]:
    """Keys of the rows of this table on which words hang. One query for each kind of words."""
    found: set[str] = set()
    for model, path in BOUND[table].words:
        of_year = {f"{path}__school": school, f"{path}__year__label": year_label}
        rows = model._default_manager.filter(Q(**of_year))
        found |= set(rows.values_list(f"{path}__key", flat=True))
    return found
