"""The tables of reviews."""

from goldenthread.reviews.models.form_field import FormField
from goldenthread.reviews.models.governor_event import GovernorEvent
from goldenthread.reviews.models.statement_score import StatementScore
from goldenthread.reviews.models.survey import Survey
from goldenthread.reviews.models.survey_cut import SurveyCut

__all__ = [
    "FormField",
    "GovernorEvent",
    "StatementScore",
    "Survey",
    "SurveyCut",
]
