"""The tables of surveys."""

from goldenthread.surveys.models.answer_group import AnswerGroup
from goldenthread.surveys.models.ballot_box import BallotBox
from goldenthread.surveys.models.paper_sheet import PaperSheet
from goldenthread.surveys.models.past_audience import PastAudience
from goldenthread.surveys.models.published_comment import PublishedComment
from goldenthread.surveys.models.published_count import PublishedCount
from goldenthread.surveys.models.spent_token import SpentToken
from goldenthread.surveys.models.survey import Survey
from goldenthread.surveys.models.survey_cut import SurveyCut
from goldenthread.surveys.models.survey_item import Scale, Split, SurveyItem
from goldenthread.surveys.models.survey_member import SurveyMember
from goldenthread.surveys.models.survey_run import SurveyRun, SurveyState

__all__ = [
    "AnswerGroup",
    "BallotBox",
    "PaperSheet",
    "PastAudience",
    "PublishedComment",
    "PublishedCount",
    "Scale",
    "SpentToken",
    "Split",
    "Survey",
    "SurveyCut",
    "SurveyItem",
    "SurveyMember",
    "SurveyRun",
    "SurveyState",
]
