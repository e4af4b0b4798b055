"""An improvement project as everybody on the staff reads it, and what its counts can say."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.kernel.dates import long_date, short_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import is_member
from goldenthread.practice.models import Enquiry, Project, ProjectPoint, SlotState
from goldenthread.practice.project_chart import Chart, Measured, baseline_of, draw_chart

# With fewer counts than this since the change, a good or bad week looks like a trend.
FEW_COUNTS = 3


@dataclass(frozen=True, slots=True)
class SlotLine:
    """The paid time that a project asks for: what is so, in one sentence."""

    state: SlotState
    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class ProjectPage:
    project: Project
    points: tuple[Measured, ...]
    chart: Chart | None
    said: tuple[str, ...]
    slot: SlotLine
    is_member: bool


def project_of(enquiry: Enquiry) -> Project:
    """The stored frame, or a new one for a project that came with the school folder."""
    if hasattr(enquiry, "project"):
        return enquiry.project
    return Project(school=enquiry.school, enquiry=enquiry)


def get_project_page(enquiry: Enquiry, person: Person | None) -> ProjectPage:
    """Two queries: is the reader a member, and the counts."""
    project = project_of(enquiry)
    points = _points(project)
    return ProjectPage(
        project=project,
        points=points,
        chart=draw_chart(points, project.unit),
        said=what_counts_say(points, project.unit, project.better_is),
        slot=_slot(project),
        is_member=is_member(person, enquiry),
    )


def slot_words(project: Project) -> str:
    """`30 paid minutes every 2 weeks`."""
    minutes, weeks = project.slot_minutes or 0, project.slot_every_weeks or 1
    every = "every week" if weeks == 1 else f"every {weeks} weeks"
    return f"{counted(minutes, 'paid minute')} {every}"


def what_counts_say(points: Sequence[Measured], unit: str, better_is: str) -> tuple[str, ...]:
    """Sentences that claim no more than the counts do: before, after, and how few they are."""
    before = [point for point in points if point.is_baseline]
    after = [point for point in points if not point.is_baseline]
    baseline = baseline_of(points)
    if not points:
        return (
            "Nothing is counted yet. Begin with one count from before the change: without it "
            "nobody can say later what the change did.",
        )
    if baseline is None:
        return (
            "Nothing was counted before the change, so these counts cannot say what it did. They "
            "can still say how it goes on.",
        )
    start = _before_words(before, baseline, unit)
    if not after:
        return (start, "Count again once the change has run for a while.")
    latest = after[-1]
    sentences = [start, f"Latest: {_words(latest, unit)}."]
    sentences.append(_difference(latest.value - baseline, unit, better_is))
    if len(after) < FEW_COUNTS:
        sentences.append(
            f"That is {counted(len(after), 'count')} since the change: an unusual week could look "
            "the same. Other things may have changed as well."
        )
    else:
        sentences.append("Other things may have changed as well.")
    return tuple(sentences)


def _before_words(before: Sequence[Measured], baseline: Decimal, unit: str) -> str:
    if len(before) == 1:
        return f"Before the change: {_words(before[0], unit)}."
    middle = f"{plain_number(baseline)} {unit}".strip()
    return f"Before the change: {middle}, the middle of {len(before)} counts."


def _words(point: Measured, unit: str) -> str:
    value = f"{plain_number(point.value)} {unit}".strip()
    over = f", counted over {point.counted:,}" if point.counted is not None else ""
    return f"{value} on {long_date(point.on)}{over}"


def _difference(change: Decimal, unit: str, better_is: str) -> str:
    if change == 0:
        return "That is the same as before."
    amount = f"{plain_number(abs(change))} {unit}".strip()
    direction = "lower" if change < 0 else "higher"
    wanted = "lower" if better_is == "down" else "higher"
    hoped = (
        "which is the direction you hoped for"
        if direction == wanted
        else ("which is not the direction you hoped for, and worth knowing")
    )
    return f"That is {amount} {direction} than before, {hoped}."


def _points(project: Project) -> tuple[Measured, ...]:
    rows = ProjectPoint.objects.filter(project__enquiry=project.enquiry)
    return tuple(
        Measured(row.pk, row.on, row.value, row.counted, row.is_baseline)
        for row in rows.order_by("on", "pk")
    )


def _slot(project: Project) -> SlotLine:
    state = SlotState(project.slot_state)
    asked = slot_words(project)
    words = {
        SlotState.NONE: "No paid time is asked for yet.",
        SlotState.ASKED: f"{asked} asked for; the head has not answered yet.",
        SlotState.APPROVED: f"{asked}: approved{_on(project.slot_answered_on)}.",
        SlotState.DECLINED: f"{asked}: not approved{_on(project.slot_answered_on)}.",
    }[state]
    return SlotLine(state, words, project.slot_answer)


def _on(day: dt.date | None) -> str:
    return f" on {short_date(day)}" if day else ""
