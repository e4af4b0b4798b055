"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.people import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Person: tables.Person,
    records.Post: tables.Post,
    records.WorkingHours: tables.WorkingHours,
    records.Leave: tables.Leave,
    records.Team: tables.Team,
    records.TeamMember: tables.TeamMember,
    records.Period: tables.Period,
    records.Lesson: tables.Lesson,
}
