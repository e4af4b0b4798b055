"""A coaching summary went to those who judge or lead, and not by the coachee's own hand.

## What it sees

That a summary of a coaching pair was attached to an appraisal, or shown to a line manager or to
senior leaders, by anyone but the coachee, and has not been taken back. It sees only that it
happened, by whose hand and to where; the words themselves are not in the folder. What a coachee
chooses to share is the coachee's to share.

## Why it may matter

People show a coach what does not work yet because it stays between the two. One leak is enough for
a whole staff to show only what already works.

## What you could do

Take the summary back today, and tell the coachee that it was seen and by whom. Then ask the coachee
what may be shared, if anything.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import SharedBy, SharedWith

RULE = Rule(
    code="PRV003",
    name="Coaching leak",
    family=Family.PRIVACY,
    severities=(Severity.BLOCK,),
    moments=(Moment.RUN,),
    source="S1-4d",
)

WHERE = {
    SharedWith.APPRAISAL: "attached to an appraisal",
    SharedWith.LINE_MANAGER: "shown to a line manager",
    SharedWith.SENIOR_LEADERS: "shown to senior leaders",
}
# The message names nobody, so that it can be acted on by whoever may see that it exists.
HANDS = {SharedBy.COACH: "the coach", SharedBy.OTHER: "somebody outside the pair"}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for summary in snapshot.shared_summaries:
        if summary.shared_by not in HANDS or summary.shared_with not in WHERE:
            continue
        is_revoked = summary.revoked_on is not None and summary.revoked_on <= today
        if is_revoked or summary.on > today:
            continue
        pair = snapshot.find("coaching_pairs", summary.pair)
        hand, where = HANDS[SharedBy(summary.shared_by)], WHERE[SharedWith(summary.shared_with)]
        yield Finding(
            RULE.code,
            Severity.BLOCK,
            ref(summary),
            f"A coaching summary was {where} on {short_date(summary.on)} by {hand}.",
            "Take it back; only the coachee shares, one summary at a time.",
            rows=(ref(pair),) if pair else (),
            people=(pair.coach, pair.coachee) if pair else (),
            person_level=True,
            fix_cost=1,
        )


def _year(shared_by: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("priya-nair", "ellie-marsh").pair("priya-nair", "ellie-marsh")
    plan.add(
        r.SharedSummary(
            id="autumn-summary",
            pair="priya-nair-ellie-marsh",
            on=dt.date(2027, 1, 28),
            shared_by=shared_by,
            shared_with="appraisal",
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("coach")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("coachee")
