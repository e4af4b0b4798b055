"""A note holds a grade, a pupil's name or a pupil's health, or a form asks for a grade.

## What it sees

The fields of the school's forms: one that wants a lesson or a teacher graded, by its name or by the
choices that stand in it, is a block. And what people have written in free text: words that judge a
lesson or a person (*outstanding lesson*, *requires improvement*, *grade 3*), what looks like a
pupil's first name, and health or needs of one pupil; a warning. One finding a row. Names of staff
are fine, and so are titles in quotation marks, pupils' grades in examinations, and ordinary
sentences such as *good questions asked* or *two outstanding actions*.

It compares words and understands nothing, so it misses some and may be wrong. What it finds is
never repeated in the finding.

## Why it may matter

A grade in a note ends the talk about pupils and begins one about the teacher. A pupil's name or
diagnosis in a note about staff learning is seen by people who have no reason to know it.

## What you could do

Remove it. Write the class and what pupils did: *8Y3 carry out one instruction and stop*. Take the
grade off the form and ask what pupils did instead.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.free_text import Worry, asks_for_a_grade, worries_in
from goldenthread.snapshot.readings.written import Written, texts_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="PRV002",
    name="Name or grade in free text",
    family=Family.PRIVACY,
    severities=(Severity.BLOCK, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S1-1d, S1-6e; UK GDPR",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for row in snapshot.form_fields:
        if asks_for_a_grade(row.field, row.default_text):
            yield Finding(
                RULE.code,
                Severity.BLOCK,
                ref(row),
                f"The form “{row.form}” asks for a grade in its field “{row.field}”.",
                "Take the field off the form, and ask what pupils did.",
                fix_cost=1,
            )
    staff = {word for person in snapshot.people for word in person.name.split()}
    # Many cells hold the same words.
    known: dict[str, tuple[Worry, ...]] = {}
    for written in texts_of(snapshot):
        for text in written.texts.values():
            if text not in known:
                known[text] = worries_in(text, staff)
        worries = {column: known[text] for column, text in written.texts.items()}
        columns = [column for column, found in worries.items() if found]
        if columns:
            found = {worry for each in worries.values() for worry in each}
            yield _in_text(written, columns, [worry for worry in Worry if worry in found])


def _in_text(written: Written, columns: list[str], worries: list[Worry]) -> Finding:
    day: Any = getattr(written.row, "on", None)
    of_day = f" of {short_date(day)}" if isinstance(day, dt.date) else ""
    return Finding(
        RULE.code,
        Severity.WARNING,
        ref(written.row),
        f"The {written.kind}{of_day} holds {listed(list(worries))}, under "
        f"{listed([f'“{written.about[column]}”' for column in columns])}.",
        "Remove it; write the class and what pupils did.",
        fix_cost=1,
    )


def _year(observation: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().add(
        r.FormField(form="Lesson visit note", field="What pupils did"),
        r.NeedNote(
            id="two-instructions",
            on=dt.date(2026, 11, 18),
            pupils="8Y3",
            observation=observation,
            state="noted",
        ),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("Tyler cannot follow two instructions")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("Carry out one instruction and stop")
