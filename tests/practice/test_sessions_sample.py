"""The sample's science session: prepared, with promises, and no finding more or less for it."""

import datetime as dt
from dataclasses import replace

from goldenthread.checks.engine import check
from goldenthread.practice.sample_words import sessions as sample
from goldenthread.sample.trust import sample_schools
from goldenthread.snapshot import records as r

TODAY = dt.date(2027, 2, 5)


def test_the_sample_promises_of_science_change_no_finding() -> None:
    year = dict(sample_schools())["ashmoor-vale"]()
    last = year.get("activities", sample.LAST_SESSION)
    science = {row.person for row in year.team_members if row.team == "science"}
    promises = tuple(
        r.Promise(
            id=f"{last.id}-{person}",
            cycle=sample.CYCLE,
            activity=last.id,
            person=person,
            made_on=last.on,
        )
        for person in sample.SCIENCE
    )
    with_words = replace(year, promises=(*year.promises, *promises))
    assert set(sample.SCIENCE) <= science
    assert {row.looker for row in sample.SCIENCE.values()} - {""} <= set(sample.SCIENCE)
    assert {row.id for row in year.promises} >= set(sample.COMMUNITIES)
    assert check(with_words, TODAY).findings == check(year, TODAY).findings
