"""The tables of practice."""

from goldenthread.practice.models.coach import Coach
from goldenthread.practice.models.coaching_pair import CoachingPair
from goldenthread.practice.models.enquiry import Enquiry
from goldenthread.practice.models.enquiry_member import EnquiryMember
from goldenthread.practice.models.peer_group import PeerGroup
from goldenthread.practice.models.peer_group_member import PeerGroupMember
from goldenthread.practice.models.peer_visit import PeerVisit
from goldenthread.practice.models.promise import Promise
from goldenthread.practice.models.shared_summary import SharedSummary
from goldenthread.practice.models.step import Step
from goldenthread.practice.models.team_cycle import TeamCycle
from goldenthread.practice.models.touchpoint import Touchpoint

__all__ = [
    "Coach",
    "CoachingPair",
    "Enquiry",
    "EnquiryMember",
    "PeerGroup",
    "PeerGroupMember",
    "PeerVisit",
    "Promise",
    "SharedSummary",
    "Step",
    "TeamCycle",
    "Touchpoint",
]
