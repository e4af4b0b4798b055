"""What other apps use of surveys: `from goldenthread.surveys import public as surveys`."""

from goldenthread.surveys.events import surveys_changed
from goldenthread.surveys.models import (
    AnswerGroup,
    PublishedComment,
    PublishedCount,
    Scale,
    Split,
    Survey,
    SurveyCut,
    SurveyItem,
    SurveyRun,
    SurveyState,
)
from goldenthread.surveys.record_models import RECORD_MODELS

__all__ = [
    "AnswerGroup",
    "RECORD_MODELS",
    "PublishedComment",
    "PublishedCount",
    "Scale",
    "Split",
    "Survey",
    "SurveyCut",
    "SurveyItem",
    "SurveyRun",
    "SurveyState",
    "surveys_changed",
]
