"""How long surveys take: bringing answers in, and how that grows with their number."""

import random
from collections.abc import Iterator
from typing import Any

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.review_report import telling_the_report
from goldenthread.commands.benchmarks.timing import Measured, table, timed

ITEMS = 44
# Sheets of 44 answers: about 25,000, 50,000 and 100,000 answers.
SHEETS = (568, 1_136, 2_273)
BAR_SECONDS = 10


def measure(runs: int) -> Iterator[str]:
    """Each part of the subject in turn, in one database; another one is a function in PARTS."""
    with own_database():
        for part in PARTS:
            yield from part(runs)
            yield ""


def bringing_in_answers(runs: int) -> Iterator[str]:
    """From the text of the file to the sealed box; the yardstick is reading the file alone."""
    rows: list[Measured] = []
    yardstick: Measured | None = None
    for sheets in SHEETS:
        read, brought_in = _bring_in(sheets, runs)
        yardstick = yardstick or read
        rows += [read, brought_in]
    assert yardstick is not None
    yield f"Answers brought in; the largest should take less than {BAR_SECONDS} seconds"
    yield from table(rows, yardstick)


def _bring_in(sheets: int, runs: int) -> tuple[Measured, Measured]:
    from goldenthread.accounts import public as accounts
    from goldenthread.surveys.actions.bring_in_answers import bring_in_answers
    from goldenthread.surveys.answers_file import read_answers

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    year = _year_with(sheets)
    text = _file(sheets)
    surveys = [_open_survey(year, number) for number in range(runs + 1)]
    items = [list(survey.items.all()) for survey in surveys]
    waiting = iter(zip(surveys, items, strict=True))

    def brought_in() -> None:
        survey, asked = next(waiting)
        read = read_answers(text, asked)
        if read.problems:
            raise RuntimeError(read.problems[0].message)
        bring_in_answers(survey, read.sheets, actor=actor, at=at)

    answers = f"{sheets * ITEMS:,} answers"
    return (
        timed(f"reading {answers}", lambda: read_answers(text, items[0]), runs),
        timed(f"bringing {answers} in", brought_in, runs),
    )


def _year_with(people: int) -> Any:
    """A school year with so many people in four staff groups."""
    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    plan = SmallPlan(id=f"s-{people}")
    for group in sorted(set(_GROUPS)):
        keys = (f"p{number}-{group}" for number in range(people) if _group_of(number) == group)
        plan.people(*keys, group=group)
    school = accounts.open_school(f"School of {people}", actor=actor, at=at, slug=f"s-{people}")
    exchange.import_school_year(plan.snapshot(), school=school, actor=actor, at=at)
    year = school.years.get()
    year.school = school
    return year


def _open_survey(year: Any, number: int) -> Any:
    from goldenthread.accounts import public as accounts
    from goldenthread.surveys import public as surveys

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    survey = surveys.prepare_survey(
        year,
        title=f"Review {number}",
        kind="diagnostic",
        opens_on=at.date(),
        closes_on=at.date(),
        items=[surveys.ItemWanted(f"i{place}", f"Statement {place}") for place in range(ITEMS)],
        actor=actor,
        at=at,
    )
    surveys.open_survey(survey, actor=actor, at=at)
    return survey


_GROUPS = ("teacher", "teacher", "leader", "support-direct", "support-general")


def _group_of(place: int) -> str:
    return _GROUPS[place % len(_GROUPS)]


def _file(sheets: int) -> str:
    chance = random.Random(44)  # noqa: S311
    lines = ["Staff group," + ",".join(f"i{number}" for number in range(ITEMS))]
    for place in range(sheets):
        digits = ",".join(chance.choice("12345") for _ in range(ITEMS))
        lines.append(f"{_group_of(place)},{digits}")
    return "\n".join(lines)


PARTS = (bringing_in_answers, telling_the_report)
