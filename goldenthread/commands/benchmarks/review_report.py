"""How long the report of a review takes, and how that grows with the school that was asked."""

import random
from collections.abc import Iterator
from functools import partial
from typing import Any

from goldenthread.commands.benchmarks.timing import Measured, table, timed
from goldenthread.inference.published_counts import Tallied, publish

STAFF = (500, 1_000, 2_000)
# Where a statement is told apart by team, each team is a group of its own.
PEOPLE_IN_A_TEAM = 12
BAR_MILLISECONDS = 300
# Of a hundred: 75 teachers and leaders, 25 others.
GROUPS = (("leader", 6), ("teacher", 69), ("support-direct", 15), ("support-general", 10))


def telling_the_report(runs: int) -> Iterator[str]:
    """From the database to the page; suppression was done at the close, as it is for a school.

    The yardstick is the choice of schools.
    """
    from django.test.client import Client

    client = Client(headers={"host": "localhost"})

    def opened(address: str) -> None:
        status = client.get(address).status_code
        if status != 200:
            raise RuntimeError(f"{address} answered {status}.")

    rows: list[Measured] = []
    for staff in STAFF:
        leader, page, figures = _reviewed_school(staff)
        client.force_login(leader)
        if not rows:
            rows.append(timed("/schools/", partial(opened, "/schools/"), runs))
        told = f"{staff:,} staff, {figures:,} figures"
        rows += [
            timed(f"the report of {told}", partial(opened, page), runs),
            timed(f"one statement of {told}", partial(opened, f"{page}statement/1e/"), runs),
            timed(f"all as a table, {told}", partial(opened, f"{page}?export=csv"), runs),
        ]
    yield (
        f"The report of 44 statements; for {STAFF[-1]:,} staff it should take less than "
        f"{BAR_MILLISECONDS} ms"
    )
    yield from table(rows, rows[0])


def _reviewed_school(staff: int) -> tuple[Any, str, int]:
    """Its CPD leader, the address of its report, and how many figures were published."""
    import datetime as dt

    from goldenthread.accounts import public as accounts
    from goldenthread.reviews import public as reviews
    from goldenthread.reviews.models import SelfEvaluation
    from goldenthread.surveys.actions.write_counts import write_counts
    from goldenthread.surveys.public import (
        Survey,
        SurveyItem,
        SurveyRun,
        SurveyState,
    )

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    today, slug = at.date(), f"asked-{staff}"
    school = accounts.open_school(f"School of {staff}", actor=actor, at=at, slug=slug)
    leader = accounts.User.objects.create_user(f"leader@{slug}.example", "Leader")
    accounts.give_role(
        leader, school, accounts.Role.CPD_LEADER, starts_on=today, actor=actor, at=at
    )
    days = {"starts_on": today - dt.timedelta(days=100), "ends_on": today + dt.timedelta(days=200)}
    year = accounts.SchoolYear.objects.create(school=school, label="2026-27", **days)
    review = reviews.begin_review(year, actor=actor, at=at)
    statements = list(reviews.Statement.objects.filter(framework=review.framework))
    survey = Survey.objects.create(
        school=school,
        year=year,
        key="review",
        title="Review",
        kind="diagnostic",
        opens_on=today,
        closes_on=today,
        invited=staff,
        answered=staff,
    )
    SurveyRun.objects.create(school=school, survey=survey, state=SurveyState.PUBLISHED.value)
    items = SurveyItem.objects.bulk_create(
        SurveyItem(
            school=school,
            survey=survey,
            number=number,
            code=one.code,
            wording=one.asked,
            groups=one.groups,
            split=one.split,
        )
        for number, one in enumerate(statements, start=1)
    )
    chance = random.Random(staff)  # noqa: S311
    written = write_counts(
        [(item, publish(_tallied(item, staff, chance)).figures) for item in items]
    )
    SelfEvaluation.objects.bulk_create(
        SelfEvaluation(
            school=school, review=review, statement=one, percent=75, because="Seen", on=today
        )
        for one in statements
    )
    shown = {one.code: (40, "2 of 5 programmes say so.") for one in statements}
    reviews.store_evidence(review, shown, actor=actor, at=at)
    review.survey, review.state, review.reported_on = survey, "reported", today
    review.save()
    return leader, f"/schools/{slug}/{year.label}/review/report/", written


def _tallied(item: Any, staff: int, chance: random.Random) -> list[Tallied]:
    """Everybody who is asked has answered, each group and team in its own way."""
    found = []
    for group, share in GROUPS:
        if group not in item.groups:
            continue
        people, parts = staff * share // 100, [""]
        if item.split == "team":
            parts = [f"Team {number + 1}" for number in range(max(people // PEOPLE_IN_A_TEAM, 1))]
        elif item.split == "hours":
            parts = ["full-time", "part-time"]
        for part in parts:
            n = people // len(parts)
            agree = chance.randint(n // 4, n)
            found.append(Tallied((group,), (part,) if part else (), n, agree))
    return found
