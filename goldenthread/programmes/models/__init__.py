"""The tables of programmes."""

from goldenthread.programmes.models.activity import Activity
from goldenthread.programmes.models.activity_audience import ActivityAudience
from goldenthread.programmes.models.activity_link import ActivityLink
from goldenthread.programmes.models.card_remark import CardRemark
from goldenthread.programmes.models.card_traps import CardTraps
from goldenthread.programmes.models.decision import Decision
from goldenthread.programmes.models.evidence_card import EvidenceCard
from goldenthread.programmes.models.participation import Participation
from goldenthread.programmes.models.programme import Programme
from goldenthread.programmes.models.programme_audience import ProgrammeAudience
from goldenthread.programmes.models.technique import Technique
from goldenthread.programmes.models.technique_model import TechniqueModel
from goldenthread.programmes.models.technique_variant import TechniqueVariant
from goldenthread.programmes.models.trial_arm import TrialArm
from goldenthread.programmes.models.unit import Unit

__all__ = [
    "Activity",
    "ActivityAudience",
    "ActivityLink",
    "CardRemark",
    "CardTraps",
    "Decision",
    "EvidenceCard",
    "Participation",
    "Programme",
    "ProgrammeAudience",
    "Technique",
    "TechniqueModel",
    "TechniqueVariant",
    "TrialArm",
    "Unit",
]
