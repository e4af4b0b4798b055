"""The evidence cards that Ashmoor Vale's programmes stand on."""

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import SourceType

EVIDENCE_CARDS = (
    r.EvidenceCard(
        id="disciplinary-reading",
        title="Reading in the subjects",
        claim=(
            "Teaching vocabulary and how texts of the subject are built helps weaker readers "
            "understand them"
        ),
        source_type=SourceType.SYSTEMATIC_REVIEW,
        strength="Several reviews agree; moderate effects",
        limits="Most studies are in English lessons; few run longer than two terms",
        criticism_searched=True,
        local_fit="Piloted with Year 7 in English and science in 2025-26",
    ),
    r.EvidenceCard(
        id="questioning-guidance",
        title="Questions that everyone answers",
        claim="Regular checks of every pupil's understanding let teaching respond",
        source_type=SourceType.GUIDANCE_REPORT,
        strength="One guidance report",
        limits="Says little about disadvantaged pupils",
    ),
    r.EvidenceCard(
        id="ai-vendor-case",
        title="AI planning tools: a vendor's case study",
        claim="Planning time falls by half",
        source_type=SourceType.VENDOR,
        strength="The seller's own figures",
    ),
    r.EvidenceCard(
        id="retrieval-practice",
        title="Retrieval practice",
        claim="Recalling core knowledge often makes it last",
        source_type=SourceType.SEVERAL_STUDIES,
        strength="Many laboratory studies, fewer in classrooms",
        limits="Says nothing about the layout of a page",
        criticism_searched=True,
    ),
)
