"""The tables of practice."""

from goldenthread.practice.models.agenda import Agenda
from goldenthread.practice.models.agenda_pattern import AgendaPattern
from goldenthread.practice.models.agenda_segment import AgendaSegment
from goldenthread.practice.models.coach import Coach
from goldenthread.practice.models.coaching_pair import CoachingPair
from goldenthread.practice.models.coaching_slot import CoachingSlot
from goldenthread.practice.models.cover_offer import CoverOffer, OfferKind
from goldenthread.practice.models.cover_token import CoverToken, TokenWorth
from goldenthread.practice.models.enquiry import Enquiry
from goldenthread.practice.models.enquiry_findings import EnquiryFindings
from goldenthread.practice.models.enquiry_member import EnquiryMember
from goldenthread.practice.models.enquiry_note import EnquiryNote
from goldenthread.practice.models.pair_agreement import PairAgreement, Preset
from goldenthread.practice.models.peer_group import PeerGroup
from goldenthread.practice.models.peer_group_member import PeerGroupMember
from goldenthread.practice.models.peer_visit import PeerVisit
from goldenthread.practice.models.plan_version import PlanVersion
from goldenthread.practice.models.practice_log import PracticeLog, Tried
from goldenthread.practice.models.project import Project, SlotState
from goldenthread.practice.models.project_point import ProjectPoint
from goldenthread.practice.models.promise import Promise
from goldenthread.practice.models.promise_words import PromiseWords
from goldenthread.practice.models.session_run import SessionRun
from goldenthread.practice.models.shared_summary import SharedSummary
from goldenthread.practice.models.shared_words import SharedWords
from goldenthread.practice.models.step import Step
from goldenthread.practice.models.step_other_words import StepOtherWords
from goldenthread.practice.models.step_words import StepWords
from goldenthread.practice.models.team_cycle import TeamCycle
from goldenthread.practice.models.touchpoint import Touchpoint
from goldenthread.practice.models.touchpoint_words import TouchpointWords
from goldenthread.practice.models.visit_arrangement import VisitArrangement, VisitState

__all__ = [
    "Agenda",
    "AgendaPattern",
    "AgendaSegment",
    "Coach",
    "CoachingPair",
    "CoachingSlot",
    "CoverOffer",
    "CoverToken",
    "Enquiry",
    "EnquiryFindings",
    "EnquiryMember",
    "EnquiryNote",
    "OfferKind",
    "PairAgreement",
    "PeerGroup",
    "PeerGroupMember",
    "PeerVisit",
    "PlanVersion",
    "PracticeLog",
    "Preset",
    "Project",
    "ProjectPoint",
    "Promise",
    "PromiseWords",
    "SessionRun",
    "SharedSummary",
    "SharedWords",
    "SlotState",
    "Step",
    "StepOtherWords",
    "StepWords",
    "TeamCycle",
    "TokenWorth",
    "Touchpoint",
    "TouchpointWords",
    "Tried",
    "VisitArrangement",
    "VisitState",
]
