"""What other apps use of programmes: `from goldenthread.programmes import public as programmes`."""

from goldenthread.programmes.access import (
    activities_editable_by,
    activities_visible_to,
    can_edit_activity,
    can_edit_programme,
    can_name_audience,
    can_view_activity,
    can_view_participation,
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
from goldenthread.programmes.queries.catch_up import (
    CATCH_UP,
    CatchUp,
    CatchUpLine,
    catch_up_lines_of,
    catch_up_of,
    list_catch_ups,
    own_catch_up,
    read_catch_up,
    waiting_catch_up,
    waiting_catch_ups,
)
from goldenthread.programmes.queries.programme_page import get_programme_page
from goldenthread.programmes.record_models import RECORD_MODELS

__all__ = [
    "CATCH_UP",
    "RECORD_MODELS",
    "Activity",
    "ActivityAudience",
    "ActivityLink",
    "CatchUp",
    "CatchUpLine",
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
    "can_view_participation",
    "can_view_programme",
    "cancel_activity",
    "catch_up_lines_of",
    "catch_up_of",
    "change_activity_state",
    "change_programme_state",
    "edit_programme",
    "get_programme_or_404",
    "get_programme_page",
    "list_catch_ups",
    "load_sample_library",
    "mark_participation",
    "own_catch_up",
    "programmes_changed",
    "programmes_editable_by",
    "programmes_visible_to",
    "read_catch_up",
    "record_decision",
    "waiting_catch_up",
    "waiting_catch_ups",
    "write_together",
]
