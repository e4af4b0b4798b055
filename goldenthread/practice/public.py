"""What other apps use of practice: `from goldenthread.practice import public as practice`."""

from goldenthread.practice.access.pairs import can_arrange_pair, pairs_arrangeable_by
from goldenthread.practice.access.readable_pairs import list_readable_pairs
from goldenthread.practice.actions.arrange_pairs import arrange_pairs
from goldenthread.practice.actions.arrange_slots import arrange_slots
from goldenthread.practice.actions.arrange_visits import arrange_visits
from goldenthread.practice.actions.flag_pairs_to_hand_over import flag_pairs_to_hand_over
from goldenthread.practice.actions.load_sample_coaching import load_sample_coaching
from goldenthread.practice.actions.load_sample_enquiries import load_sample_enquiries
from goldenthread.practice.actions.load_sample_sessions import load_sample_sessions
from goldenthread.practice.actions.load_sample_steps import load_sample_steps
from goldenthread.practice.actions.load_sample_visits import load_sample_visits
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import (
    Coach,
    CoachingPair,
    CoachingSlot,
    Enquiry,
    EnquiryMember,
    PeerGroup,
    PeerGroupMember,
    PeerVisit,
    Promise,
    SharedSummary,
    Step,
    TeamCycle,
    Touchpoint,
)
from goldenthread.practice.queries.enquiries_shared import list_shared
from goldenthread.practice.queries.meetings import Meeting, list_meetings
from goldenthread.practice.queries.programme_uptake import (
    ProgrammeUptake,
    UseOfGroup,
    count_programme_uptake,
)
from goldenthread.practice.queries.quick_log import QuickLog, find_quick_log
from goldenthread.practice.queries.rows_with_words import BOUND, list_keys_with_words
from goldenthread.practice.queries.today_coaching import ComingCoaching, coming_coaching
from goldenthread.practice.queries.today_lines import MEET, asking_project_lines, practice_lines
from goldenthread.practice.queries.visits_of_their_own import (
    visits_called_off,
    visits_of_their_own,
)
from goldenthread.practice.queries.waiting_answers import list_waiting_answers
from goldenthread.practice.record_models import RECORD_MODELS
from goldenthread.practice.session_qr import QrDrawing, draw_qr
from goldenthread.practice.session_slots import read_slot

__all__ = [
    "BOUND",
    "list_keys_with_words",
    "MEET",
    "QuickLog",
    "asking_project_lines",
    "find_quick_log",
    "practice_lines",
    "read_slot",
    "RECORD_MODELS",
    "Coach",
    "ComingCoaching",
    "CoachingPair",
    "CoachingSlot",
    "Enquiry",
    "EnquiryMember",
    "Meeting",
    "PeerGroup",
    "PeerGroupMember",
    "PeerVisit",
    "ProgrammeUptake",
    "Promise",
    "QrDrawing",
    "SharedSummary",
    "Step",
    "TeamCycle",
    "Touchpoint",
    "UseOfGroup",
    "arrange_pairs",
    "arrange_slots",
    "arrange_visits",
    "can_arrange_pair",
    "coming_coaching",
    "count_programme_uptake",
    "draw_qr",
    "flag_pairs_to_hand_over",
    "list_meetings",
    "list_readable_pairs",
    "list_shared",
    "list_waiting_answers",
    "load_sample_enquiries",
    "load_sample_coaching",
    "load_sample_sessions",
    "load_sample_steps",
    "load_sample_visits",
    "pairs_arrangeable_by",
    "practice_changed",
    "visits_called_off",
    "visits_of_their_own",
]
