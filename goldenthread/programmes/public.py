"""What other apps use of programmes: `from goldenthread.programmes import public as programmes`."""

from goldenthread.programmes.access import (
    activities_editable_by,
    activities_visible_to,
    can_edit_activity,
    can_edit_programme,
    can_name_audience,
    can_view_activity,
    can_view_programme,
    get_programme_or_404,
    programmes_editable_by,
    programmes_visible_to,
)
from goldenthread.programmes.actions.change_activity_state import (
    cancel_activity,
    change_activity_state,
)
from goldenthread.programmes.actions.change_programme_state import change_programme_state
from goldenthread.programmes.actions.edit_programme import edit_programme
from goldenthread.programmes.actions.load_sample_library import load_sample_library
from goldenthread.programmes.actions.mark_participation import mark_participation
from goldenthread.programmes.actions.record_decision import record_decision
from goldenthread.programmes.actions.write_together import write_together
from goldenthread.programmes.events import programmes_changed
from goldenthread.programmes.forms import DecisionForm
from goldenthread.programmes.models import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Decision,
    EvidenceCard,
    Participation,
    Programme,
    ProgrammeAudience,
    Technique,
    TechniqueModel,
    TrialArm,
    Unit,
)
from goldenthread.programmes.queries.programme_page import get_programme_page
from goldenthread.programmes.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "Activity",
    "ActivityAudience",
    "ActivityLink",
    "Decision",
    "DecisionForm",
    "EvidenceCard",
    "Participation",
    "Programme",
    "ProgrammeAudience",
    "Technique",
    "TechniqueModel",
    "TrialArm",
    "Unit",
    "activities_editable_by",
    "activities_visible_to",
    "can_edit_activity",
    "can_edit_programme",
    "can_name_audience",
    "can_view_activity",
    "can_view_programme",
    "cancel_activity",
    "change_activity_state",
    "change_programme_state",
    "edit_programme",
    "get_programme_or_404",
    "get_programme_page",
    "load_sample_library",
    "mark_participation",
    "programmes_changed",
    "programmes_editable_by",
    "programmes_visible_to",
    "record_decision",
    "write_together",
]
