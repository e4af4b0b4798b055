"""The tables of priorities."""

from goldenthread.priorities.models.insight_source import InsightSource
from goldenthread.priorities.models.let_go import LetGo
from goldenthread.priorities.models.measure import Measure
from goldenthread.priorities.models.measure_point import MeasurePoint
from goldenthread.priorities.models.need import Need
from goldenthread.priorities.models.need_note import NeedNote
from goldenthread.priorities.models.priority import Priority
from goldenthread.priorities.models.target_group import TargetGroup

__all__ = [
    "InsightSource",
    "LetGo",
    "Measure",
    "MeasurePoint",
    "Need",
    "NeedNote",
    "Priority",
    "TargetGroup",
]
