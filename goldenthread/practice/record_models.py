"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.practice import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Coach: tables.Coach,
    records.CoachingPair: tables.CoachingPair,
    records.CoachingSlot: tables.CoachingSlot,
    records.Touchpoint: tables.Touchpoint,
    records.Step: tables.Step,
    records.PeerGroup: tables.PeerGroup,
    records.PeerGroupMember: tables.PeerGroupMember,
    records.PeerVisit: tables.PeerVisit,
    records.TeamCycle: tables.TeamCycle,
    records.Promise: tables.Promise,
    records.Enquiry: tables.Enquiry,
    records.EnquiryMember: tables.EnquiryMember,
    records.SharedSummary: tables.SharedSummary,
}
