"""What other apps use of surveys: `from goldenthread.surveys import public as surveys`."""

from goldenthread.surveys.actions.change_item import change_item
from goldenthread.surveys.actions.close_due_surveys import close_due_surveys
from goldenthread.surveys.actions.close_survey import close_survey
from goldenthread.surveys.actions.load_sample_surveys import load_sample_surveys
from goldenthread.surveys.actions.open_survey import open_survey
from goldenthread.surveys.actions.prepare_survey import prepare_survey
from goldenthread.surveys.asking import ItemWanted
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
from goldenthread.surveys.queries.figures import ItemFigures, count_answered, figures_of
from goldenthread.surveys.queries.programme_people import list_programme_people
from goldenthread.surveys.queries.survey_page import group_words
from goldenthread.surveys.queries.survey_page import in_words as count_in_words
from goldenthread.surveys.queries.waiting import (
    WaitingSurvey,
    open_surveys_for,
    survey_lines,
    waiting_in,
)
from goldenthread.surveys.ready_items import PROGRAMME_SETS
from goldenthread.surveys.record_models import RECORD_MODELS

__all__ = [
    "PROGRAMME_SETS",
    "list_programme_people",
    "AnswerGroup",
    "ItemFigures",
    "ItemWanted",
    "PublishedComment",
    "PublishedCount",
    "RECORD_MODELS",
    "Scale",
    "Split",
    "Survey",
    "SurveyCut",
    "SurveyItem",
    "SurveyRun",
    "SurveyState",
    "WaitingSurvey",
    "change_item",
    "close_due_surveys",
    "close_survey",
    "count_answered",
    "count_in_words",
    "figures_of",
    "group_words",
    "load_sample_surveys",
    "open_survey",
    "open_surveys_for",
    "prepare_survey",
    "survey_lines",
    "surveys_changed",
    "waiting_in",
]
