"""Takes the ballot box of an open survey in hand: whoever else wants it waits."""

from goldenthread.accounts.public import Actor
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.models import BallotBox, Survey, SurveyRun, SurveyState
from goldenthread.surveys.refusals import NotInThatState


def take_open_box(survey: Survey, actor: Actor, hint: str) -> BallotBox:
    """Lock the box until the transaction ends: answers and sheets wait for one another here.

    Refuses with `PermissionDenied`, and with `NotInThatState` and this hint unless it is open.
    """
    box = BallotBox.objects.select_for_update().filter(survey=survey).first()
    run = SurveyRun.objects.get(survey=survey)
    require_run(actor, survey.school, run.programme)
    if run.state != SurveyState.OPEN or box is None:
        raise NotInThatState(f"{survey.title} is not open.", hint)
    return box
