"""What other apps use of priorities: `from goldenthread.priorities import public as priorities`."""

from goldenthread.priorities.access import (
    can_edit_priority,
    can_view_priority,
    get_priority_or_404,
    priorities_editable_by,
    priorities_visible_to,
)
from goldenthread.priorities.access.notes import own_notes
from goldenthread.priorities.actions.change_priority_state import change_priority_state
from goldenthread.priorities.actions.load_sample_notes import load_sample_notes
from goldenthread.priorities.actions.load_sample_proposals import load_sample_proposals
from goldenthread.priorities.actions.raise_note import raise_note
from goldenthread.priorities.actions.write_class_sum import write_class_sum
from goldenthread.priorities.answer_clock import ANSWER_WITHIN, answer_clock
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
from goldenthread.priorities.queries.notes_waiting import NotesWaiting, count_notes_waiting
from goldenthread.priorities.queries.priority_page import get_priority_page
from goldenthread.priorities.queries.proposal_lines import proposal_lines
from goldenthread.priorities.record_models import RECORD_MODELS
from goldenthread.priorities.types import mark_of

__all__ = [
    "ANSWER_WITHIN",
    "RECORD_MODELS",
    "InsightSource",
    "LetGo",
    "Measure",
    "MeasurePoint",
    "Need",
    "NeedNote",
    "NotesWaiting",
    "Priority",
    "TargetGroup",
    "answer_clock",
    "can_edit_priority",
    "can_view_priority",
    "change_priority_state",
    "count_notes_waiting",
    "get_priority_or_404",
    "get_priority_page",
    "load_sample_notes",
    "load_sample_proposals",
    "mark_of",
    "own_notes",
    "priorities_changed",
    "priorities_editable_by",
    "priorities_visible_to",
    "proposal_lines",
    "raise_note",
    "write_class_sum",
]
