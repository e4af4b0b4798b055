"""The tables of expertise."""

from goldenthread.expertise.models.engagement import Engagement
from goldenthread.expertise.models.engagement_activity import EngagementActivity
from goldenthread.expertise.models.engagement_person import EngagementPerson
from goldenthread.expertise.models.expertise_entry import ExpertiseEntry
from goldenthread.expertise.models.provider import Provider

__all__ = [
    "Engagement",
    "EngagementActivity",
    "EngagementPerson",
    "ExpertiseEntry",
    "Provider",
]
