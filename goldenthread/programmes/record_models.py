"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.programmes import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.EvidenceCard: tables.EvidenceCard,
    records.Technique: tables.Technique,
    records.Programme: tables.Programme,
    records.ProgrammeAudience: tables.ProgrammeAudience,
    records.Unit: tables.Unit,
    records.Decision: tables.Decision,
    records.TrialArm: tables.TrialArm,
    records.Activity: tables.Activity,
    records.ActivityLink: tables.ActivityLink,
    records.ActivityAudience: tables.ActivityAudience,
    records.Participation: tables.Participation,
}
