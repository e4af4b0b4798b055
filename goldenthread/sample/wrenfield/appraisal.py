"""Wrenfield's appraisals: what objectives are about, and four that name a figure instead."""

import datetime as dt

from goldenthread.sample.wrenfield.cast import TEACHERS, Colleague
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Drafter, ObjectiveKind, ObjectiveMeasure

# The governors appraise the head; induction takes the place of appraisal for the ECT.
APPRAISED = tuple(c for c in TEACHERS if c.key not in ("marcus-bell", "lucy-barrowclough"))
# "85% at the expected standard", written by the appraiser for the teachers of Years 2 and 6.
GIVEN_A_FIGURE = ("josie-flint", "dewi-pritchard", "adam-whitby", "megan-rowe")
AGREED_ON, AUTUMN_TALK_ON, JANUARY_TALK_ON = (
    dt.date(2026, 10, 7),
    dt.date(2026, 12, 2),
    dt.date(2027, 1, 27),
)
_PROGRAMME = {"eyfs": "outdoors", "ks1": "fluency", "lks2": "maths-talk", "uks2": "fluency"}
_PRIORITY = {
    "outdoors": "outdoor-learning",
    "fluency": "fluent-by-seven",
    "maths-talk": "talking-maths",
}

APPRAISALS = tuple(
    r.Appraisal(
        id=f"{colleague.key}-2026-27",
        person=colleague.key,
        appraiser=colleague.manager,
        starts_on=AGREED_ON,
    )
    for colleague in APPRAISED
)

APPRAISAL_TOUCHES = tuple(
    r.AppraisalTouch(appraisal=appraisal.id, on=on)
    for appraisal in APPRAISALS
    for on in (AGREED_ON, AUTUMN_TALK_ON, JANUARY_TALK_ON)
)


def _objective(
    colleague: Colleague, number: int, kind: ObjectiveKind, measure: ObjectiveMeasure
) -> r.Objective:
    programme = _PROGRAMME[colleague.team]
    return r.Objective(
        id=f"{colleague.key}-{number}",
        appraisal=f"{colleague.key}-2026-27",
        kind=kind,
        measure=measure,
        priority=_PRIORITY[programme],
        programme=programme,
        drafted_by=Drafter.APPRAISEE if number == 1 else Drafter.BOTH,
        agreed_by_appraisee=True,
        agreed_by_appraiser=True,
    )


OBJECTIVES = (
    *(
        _objective(colleague, 1, ObjectiveKind.LEARNING, ObjectiveMeasure.OWN_PRACTICE)
        for colleague in APPRAISED
    ),
    *(
        _objective(colleague, 2, ObjectiveKind.PERFORMANCE, ObjectiveMeasure.GRADE_THRESHOLD)
        for colleague in APPRAISED
        if colleague.key in GIVEN_A_FIGURE
    ),
)
