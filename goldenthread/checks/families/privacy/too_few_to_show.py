"""Survey answers are asked for of so few people that the answers would tell who gave them.

## What it sees

Each request to see a survey by group, answered or refused, whose smallest group has fewer answers
than the school's threshold, which is never under five; and each whose group leaves out so few of
those who answered that their answers come out by subtraction. Exactly the threshold is fine. It
also sees a survey with results that so few people answered altogether. The number itself is not
said.

## Why it may matter

Staff answer openly because nobody can find out who said what. One cut that is too fine, shown to
one leader, ends that for years.

## What you could do

Merge the group with another that it can sensibly stand with, and ask for that instead. Where no
merger makes sense, talk with the people.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.records import SurveyCut
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CutState

# The threshold stands in `school.toml`, because the pages keep to it too.
RULE = Rule(
    code="PRV001",
    name="Too few to show",
    family=Family.PRIVACY,
    severities=(Severity.BLOCK,),
    moments=(Moment.RUN,),
    source="Guidance on statistical disclosure; UK GDPR",
)

WHAT_BECAME_OF_IT = {
    CutState.ASKED: "is asked for",
    CutState.SHOWN: "has been shown",
    CutState.REFUSED: "was asked for and refused",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    fewest = snapshot.school.survey_threshold
    for cut in snapshot.survey_cuts:
        reason = _reason(snapshot, cut, fewest)
        if not reason:
            continue
        survey = snapshot.find("surveys", cut.survey)
        yield Finding(
            RULE.code,
            Severity.BLOCK,
            ref(cut),
            f"The cut “{cut.cut}” {WHAT_BECAME_OF_IT[CutState(cut.state)]}, and {reason}.",
            "Merge groups, or talk with the people instead.",
            rows=(ref(survey),) if survey else (),
            fix_cost=1,
        )
    for survey in snapshot.surveys:
        scores = snapshot.having("statement_scores", "survey", survey.id)
        if not scores or survey.answered is None or survey.answered >= fewest:
            continue
        yield Finding(
            RULE.code,
            Severity.BLOCK,
            ref(survey),
            f"The results of “{survey.title}” rest on fewer than {fewest} answers.",
            "Keep the results closed, and talk with the people instead.",
            rows=tuple(ref(score) for score in scores),
            fix_cost=1,
        )


def _reason(snapshot: Snapshot, cut: SurveyCut, fewest: int) -> str:
    if cut.n < fewest:
        return f"a group in it has fewer than {fewest} answers"
    survey = snapshot.find("surveys", cut.survey)
    answered = survey.answered if survey else None
    if answered is not None and 0 < answered - cut.n < fewest:
        return f"it leaves out fewer than {fewest} people, whose answers come out by subtraction"
    return ""


def _year(cut: str, n: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().add(
        r.Survey(
            id="review",
            title="Professional learning review",
            kind="diagnostic",
            opens_on=dt.date(2026, 11, 9),
            answered=94,
        ),
        r.SurveyCut(id="send", survey="review", cut=cut, n=n, state="asked"),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("SEND team", 2)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("SEND team with English", 9)
