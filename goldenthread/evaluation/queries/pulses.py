"""How the question to the participants stands at a look: not asked, open, published or void."""

from dataclasses import dataclass

from goldenthread.evaluation.models import EvaluationItem, EvaluationResult, LookPulse
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import Survey, SurveyState


@dataclass(frozen=True, slots=True)
class PulsePage:
    """`survey` is the last one that was started here. `answered` is None before it opens."""

    survey: Survey | None
    state: str
    answered: int
    invited: int
    result: EvaluationResult | None

    @property
    def is_open(self) -> bool:
        return self.state in (SurveyState.OPEN, SurveyState.DRAFT)

    @property
    def is_void(self) -> bool:
        return self.state == SurveyState.VOID

    @property
    def is_published(self) -> bool:
        return self.state == SurveyState.PUBLISHED


def get_pulse(look: EvaluationItem) -> PulsePage:
    """Four queries at most."""
    result = EvaluationResult.objects.filter(item=look).order_by("-done_on").first()
    last = LookPulse.objects.filter(item=look).select_related("survey__run").order_by("-pk").first()
    if last is None:
        return PulsePage(None, "", 0, 0, result)
    answered, invited = surveys.count_answered(last.survey)
    return PulsePage(last.survey, last.survey.run.state, answered, invited, result)
