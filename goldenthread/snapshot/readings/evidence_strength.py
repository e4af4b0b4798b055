"""How far the evidence behind a programme carries."""

from goldenthread.snapshot.records import EvidenceCard
from goldenthread.snapshot.words import SourceType

WEAK_SOURCES = frozenset({SourceType.SINGLE_STUDY, SourceType.OPINION, SourceType.VENDOR})


def is_weak(card: EvidenceCard) -> bool:
    """Whether it rests on a single study, an opinion or the seller's claim."""
    return card.source_type in WEAK_SOURCES
