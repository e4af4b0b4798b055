"""The tables of priorities."""

from goldenthread.priorities.models.innovation_try import InnovationTry
from goldenthread.priorities.models.innovation_week import InnovationWeek
from goldenthread.priorities.models.insight_source import InsightSource
from goldenthread.priorities.models.let_go import LetGo
from goldenthread.priorities.models.measure import Measure
from goldenthread.priorities.models.measure_point import MeasurePoint
from goldenthread.priorities.models.need import Need
from goldenthread.priorities.models.need_note import NeedNote
from goldenthread.priorities.models.note_cluster import NoteCluster
from goldenthread.priorities.models.note_place import NotePlace
from goldenthread.priorities.models.priority import Priority
from goldenthread.priorities.models.proposal import Proposal
from goldenthread.priorities.models.target_group import TargetGroup

__all__ = [
    "InnovationTry",
    "InnovationWeek",
    "InsightSource",
    "LetGo",
    "Measure",
    "MeasurePoint",
    "Need",
    "NeedNote",
    "NoteCluster",
    "NotePlace",
    "Priority",
    "Proposal",
    "TargetGroup",
]
