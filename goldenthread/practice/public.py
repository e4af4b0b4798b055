"""What other apps use of practice: `from goldenthread.practice import public as practice`."""

from goldenthread.practice.models import (
    Coach,
    CoachingPair,
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
from goldenthread.practice.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
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
