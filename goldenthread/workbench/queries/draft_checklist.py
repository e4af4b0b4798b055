"""What should be so before the dates of a year are locked, and where it is mended."""

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear, YearState
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import Moment
from goldenthread.checks.severity import Severity
from goldenthread.findings import public as findings
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.learning_slots import dated_share
from goldenthread.threads import public as threads
from goldenthread.years.public import DraftComment, YearDraft

TABLES = ("terms", "days", "teams", "activities", "activity_audience")
# TIM007 and journey J03: a year is not locked while fewer slots than this have a date.
LEAST_DATED = 80
# A rule that looks at what has happened says nothing about dates to come.
OF_THE_PLAN = frozenset(file.RULE.code for file in RULE_FILES if Moment.PLAN in file.RULE.moments)
STOPPING = (Severity.BLOCK, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line: what is so, and the page that mends it. Dates are not locked without a must."""

    text: str
    is_met: bool
    is_must: bool
    action: str
    url: str


def read_checklist(
    year: SchoolYear, draft: YearDraft | None, comments: list[DraftComment]
) -> tuple[CheckLine, ...]:
    """The same few queries, whatever the size of the school."""
    numbers = findings.count_open_by_severity(year)
    lines = (
        _slots(year),
        _errors(year, numbers),
        _directed(year, numbers),
        CheckLine(
            "What staff and unions said is written down."
            if draft and draft.consultation_note
            else "Nothing is written down of what staff and unions said.",
            bool(draft and draft.consultation_note),
            False,
            "Write the consultation note",
            f"{_address('workbench:draft', year)}#note",
        ),
    )
    return lines if year.state == YearState.DRAFT else (*lines, _answers(year, comments))


def missing_in(checklist: tuple[CheckLine, ...]) -> list[str]:
    """The sentences of the musts that are not met."""
    return [line.text for line in checklist if line.is_must and not line.is_met]


def _slots(year: SchoolYear) -> CheckLine:
    share = dated_share(threads.get_snapshot(year, only=TABLES))
    if share.due:
        percent = int(Decimal(100 * share.dated) / share.due)
        has = "has" if share.dated == 1 else "have"
        text = f"{share.dated:,} of {counted(share.due, 'team slot')} {has} a date, {percent}%."
    else:
        percent, text = 0, "No team has a regular slot."
    return CheckLine(
        text, percent >= LEAST_DATED, True, "Date the slots", _address("workbench:slots", year)
    )


def _errors(year: SchoolYear, numbers: findings.OpenNumbers) -> CheckLine:
    stopping = {one.value for one in STOPPING}
    errors = sum(
        number
        for (code, severity), number in numbers.by_code.items()
        if code in OF_THE_PLAN and severity in stopping
    )
    if not numbers.was_checked:
        text = "Nobody has checked the year yet."
    elif errors:
        of_the_plan = "error of the plan is" if errors == 1 else "errors of the plan are"
        text = f"{errors:,} {of_the_plan} open in the check."
    else:
        text = "The check has no error of the plan open."
    return CheckLine(
        text,
        numbers.was_checked and not errors,
        True,
        "See the check",
        _address("findings:check", year),
    )


def _directed(year: SchoolYear, numbers: findings.OpenNumbers) -> CheckLine:
    over = numbers.by_code.get(("TIM001", Severity.ERROR.value), 0)
    tight = numbers.by_code.get(("TIM001", Severity.WARNING.value), 0)
    if over:
        text = f"{counted(over, 'person is', 'people are')} over their directed time."
    elif tight:
        has = "has" if tight == 1 else "have"
        text = f"Nobody is over their directed time; {tight:,} {has} hardly any in reserve."
    else:
        text = "Nobody is over their directed time."
    # The finding of each leads on to their ledger.
    return CheckLine(
        text, not over, False, "See who it is", f"{_address('findings:check', year)}?rule=TIM001"
    )


def _answers(year: SchoolYear, comments: list[DraftComment]) -> CheckLine:
    waiting = sum(comment.answered_at is None for comment in comments)
    if waiting:
        waits = "waits" if waiting == 1 else "wait"
        text = f"{counted(waiting, 'comment')} {waits} for an answer."
    elif comments:
        text = "Every comment is answered."
    else:
        text = "Nobody has commented yet."
    return CheckLine(
        text, not waiting, False, "Answer", f"{_address('workbench:draft', year)}#comments"
    )


def _address(route: str, year: SchoolYear) -> str:
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label})
