"""The tables of findings."""

from goldenthread.findings.models.accepted_finding import AcceptedFinding
from goldenthread.findings.models.applied_offer import AppliedOffer
from goldenthread.findings.models.check_run import CheckRun
from goldenthread.findings.models.digest_wish import DigestWish
from goldenthread.findings.models.finding import Finding
from goldenthread.findings.models.threshold import Threshold

__all__ = [
    "AcceptedFinding",
    "AppliedOffer",
    "CheckRun",
    "DigestWish",
    "Finding",
    "Threshold",
]
