"""The tables of proposals."""

from goldenthread.proposals.models.proposal import Proposal

__all__ = ["Proposal"]
