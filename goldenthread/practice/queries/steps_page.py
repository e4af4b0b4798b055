"""What the page of one's own step shows: the open step, its weeks, and the steps before it."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear, Unreadable
from goldenthread.kernel.dates import monday_of
from goldenthread.people.public import Person
from goldenthread.practice.models import PracticeLog, Step, StepOtherWords, Tried
from goldenthread.snapshot.words import StepOutcome

STALE_AFTER_DAYS = 21
CLASSES_OFFERED = 4
WEEKS_SHOWN = 10
NO_WORDS = {"what": "", "when": "", "class_label": "", "why": ""}
SEALED_AWAY = "These words are sealed with a key that this site does not have."

SAID = {Tried.TRIED: "Tried it", Tried.PARTLY: "Partly", Tried.NOT_YET: "Not yet"}
ENDED = {
    StepOutcome.GOT_IT: "Got it",
    StepOutcome.NEARLY: "Nearly",
    StepOutcome.DROPPED: "Dropped",
}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One log: its day, how it went, and what its owner wrote."""

    number: str
    on: dt.date
    outcome: str
    said: str
    class_label: str
    note: str


@dataclass(frozen=True, slots=True)
class Week:
    """How often in one week. Weeks in which nothing was logged are not drawn."""

    monday: dt.date
    tried: int
    partly: int
    not_yet: int


@dataclass(frozen=True, slots=True)
class OtherWords:
    """Words that came from another device and wait beside those that stand."""

    number: int
    what: str
    when: str
    class_label: str
    written_at: dt.datetime


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as its owner, or the coach of its pair, reads it."""

    key: str
    version: int
    what: str
    when: str
    class_label: str
    why: str
    technique_key: str
    technique: str
    opened_on: dt.date
    closed_on: dt.date | None
    ended: str
    days_open: int
    from_pair: bool
    logs: tuple[LogLine, ...] = ()

    @property
    def is_stale(self) -> bool:
        return self.closed_on is None and self.days_open > STALE_AFTER_DAYS

    @property
    def title(self) -> str:
        """Its words in short, for a step that came with a folder too: the folder has none."""
        return self.what or self.technique or "A step without words"


@dataclass(frozen=True, slots=True)
class StepsPage:
    step: StepView | None
    others: tuple[OtherWords, ...]
    earlier: tuple[StepView, ...]
    # Logs whose step is no longer there.
    loose: tuple[LogLine, ...]
    weeks: tuple[Week, ...]
    classes: tuple[str, ...]
    chosen_class: str


def get_steps_page(person: Person, year: SchoolYear, today: dt.date) -> StepsPage:
    """Three queries, and one for each further table: steps, logs, words that wait."""
    steps = list_own_steps(person, year)
    logs = list(PracticeLog.objects.filter(school=year.school, year=year, person=person))
    of_step: dict[int | None, list[LogLine]] = defaultdict(list)
    for log in logs:
        of_step[log.step_id].append(log_line(log))
    open_one = next((row for row in steps if row.closed_on is None), None)
    shown = view_of(open_one, today, of_step[open_one.pk]) if open_one else None
    lines = [line for rows in of_step.values() for line in rows]
    lines.sort(key=lambda line: line.on, reverse=True)
    classes = recent_classes(lines, shown.class_label if shown else "")
    return StepsPage(
        step=shown,
        others=_others_of(open_one),
        earlier=tuple(view_of(row, today, of_step[row.pk]) for row in steps if row != open_one),
        loose=tuple(of_step[None]),
        weeks=weeks_of(shown.logs if shown else lines),
        classes=classes,
        chosen_class=classes[0] if classes else "",
    )


def list_own_steps(person: Person, year: SchoolYear) -> list[Step]:
    rows = Step.objects.filter(school=year.school, year=year, person=person)
    return list(rows.select_related("written", "technique").order_by("-opened_on", "-pk"))


def view_of(step: Step, today: dt.date, logs: Iterable[LogLine] = ()) -> StepView:
    """The step with its words opened; `written` and `technique` are best fetched with it."""
    row = getattr(step, "written", None)
    words = NO_WORDS
    if row is not None:
        try:
            words = row.words
        except Unreadable:
            words = NO_WORDS | {"what": SEALED_AWAY}
    return StepView(
        key=step.key,
        version=row.version if row else 0,
        technique_key=step.technique.key if step.technique else "",
        technique=step.technique.name if step.technique else "",
        opened_on=step.opened_on,
        closed_on=step.closed_on,
        ended=ENDED[StepOutcome(step.outcome)] if step.outcome else "",
        days_open=((step.closed_on or today) - step.opened_on).days,
        from_pair=step.pair_id is not None,
        logs=tuple(logs),
        **words,
    )


def log_line(log: PracticeLog) -> LogLine:
    try:
        words = log.words
    except Unreadable:
        words = {"class_label": "", "note": SEALED_AWAY}
    outcome = Tried(log.outcome)
    return LogLine(str(log.number), log.on, outcome.value, SAID[outcome], **words)


def recent_classes(lines: Iterable[LogLine], first_guess: str) -> tuple[str, ...]:
    """Class labels to choose from: that of the last log first, then the step's and recent ones."""
    found = [line.class_label for line in lines if line.class_label]
    ordered = [*found[:1], first_guess, *found[1:]]
    return tuple(dict.fromkeys(label for label in ordered if label))[:CLASSES_OFFERED]


def weeks_of(lines: Iterable[LogLine]) -> tuple[Week, ...]:
    """The newest weeks with a log, newest first."""
    counts: dict[dt.date, Counter[str]] = defaultdict(Counter)
    for line in lines:
        counts[monday_of(line.on)][line.outcome] += 1
    return tuple(
        Week(monday, found[Tried.TRIED], found[Tried.PARTLY], found[Tried.NOT_YET])
        for monday, found in sorted(counts.items(), reverse=True)[:WEEKS_SHOWN]
    )


def _others_of(step: Step | None) -> tuple[OtherWords, ...]:
    if step is None:
        return ()
    found = []
    for row in StepOtherWords.objects.filter(step=step):
        words = row.words
        found.append(OtherWords(number=row.pk, written_at=row.written_at, **words))
    return tuple(found)
