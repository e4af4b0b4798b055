"""What other apps use of priorities: `from goldenthread.priorities import public as priorities`."""

from goldenthread.priorities.access import (
    can_edit_priority,
    can_view_priority,
    get_priority_or_404,
    priorities_editable_by,
    priorities_visible_to,
)
from goldenthread.priorities.actions.change_priority_state import change_priority_state
from goldenthread.priorities.events import priorities_changed
from goldenthread.priorities.models import (
    InsightSource,
    LetGo,
    Measure,
    MeasurePoint,
    Need,
    NeedNote,
    Priority,
    TargetGroup,
)
from goldenthread.priorities.queries.priority_page import get_priority_page
from goldenthread.priorities.record_models import RECORD_MODELS
from goldenthread.priorities.types import mark_of

__all__ = [
    "RECORD_MODELS",
    "InsightSource",
    "LetGo",
    "Measure",
    "MeasurePoint",
    "Need",
    "NeedNote",
    "Priority",
    "TargetGroup",
    "can_edit_priority",
    "can_view_priority",
    "change_priority_state",
    "get_priority_or_404",
    "get_priority_page",
    "mark_of",
    "priorities_changed",
    "priorities_editable_by",
    "priorities_visible_to",
]
