"""One coaching cycle as its page shows it, and all cycles of a pair."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from django.urls import reverse

from goldenthread.accounts.public import label
from goldenthread.kernel.dates import day_and_date
from goldenthread.practice.models import CoachingPair, PracticeLog, Step, TouchpointWords
from goldenthread.practice.queries.coaching_calendar import get_timetables
from goldenthread.practice.queries.coaching_dates import NextDates, Slot, propose
from goldenthread.practice.queries.coaching_home import step_state, step_words
from goldenthread.programmes.public import Technique, TechniqueModel
from goldenthread.snapshot.snapshot import Snapshot

MOST_LOGS = 10


@dataclass(frozen=True, slots=True)
class CycleLine:
    """One finished or running cycle in a list."""

    on: dt.date
    is_finished: bool
    facts: tuple[str, ...]
    class_label: str
    praise: str
    last_step: str
    last_answer: str
    technique: str
    model: str
    adaptation: str
    step: str
    step_when: str
    step_class: str
    rounds: int
    next_dates: str
    is_talk: bool


def get_cycle_or_404(pair: CoachingPair, day: str) -> TouchpointWords:
    """Return the cycle of this day, such as 2027-02-05. The caller has asked whose pair it is."""
    try:
        on = dt.date.fromisoformat(day)
    except ValueError as unreadable:
        raise Http404 from unreadable
    row = (
        TouchpointWords.objects.filter(touchpoint__pair=pair, touchpoint__on=on)
        .select_related(
            "touchpoint__pair",
            "technique",
            "last_step__written",
            "last_step__technique",
            "new_step__written",
            "new_step__technique",
        )
        .first()
    )
    if row is None:
        raise Http404
    return row


def list_cycles(pair: CoachingPair) -> list[CycleLine]:
    """Every cycle of the pair that has words, newest first. One query."""
    rows = (
        TouchpointWords.objects.filter(touchpoint__pair=pair)
        .select_related(
            "touchpoint__pair",
            "technique",
            "last_step__written",
            "last_step__technique",
            "new_step__written",
            "new_step__technique",
        )
        .order_by("-touchpoint__on")
    )
    return [as_line(row) for row in rows]


def as_line(row: TouchpointWords) -> CycleLine:
    words, touchpoint, new = row.words, row.touchpoint, row.new_step
    written = getattr(new, "written", None) if new else None
    step = written.words if written else {}
    return CycleLine(
        on=touchpoint.on,
        is_finished=row.finished_on is not None,
        facts=tuple(line for line in words["facts"].split("\n") if line),
        class_label=words["class_label"],
        praise=words["praise"],
        last_step=step_words(row.last_step),
        last_answer=answer_words(row),
        technique=row.technique.name if row.technique else "",
        model=words["model"],
        adaptation=words["adaptation"],
        step=step.get("what", "") or step_words(new),
        step_when=step.get("when", ""),
        step_class=step.get("class_label", ""),
        rounds=row.rounds,
        next_dates=next_dates_of(row).words if row.next_look_on else "",
        is_talk=row.finished_on is not None and not touchpoint.looked and not touchpoint.step_set,
    )


def answer_words(row: TouchpointWords) -> str:
    if row.last_step is None:
        return ""
    return {"got-it": "got it", "nearly": "nearly"}.get(row.last_step_outcome, "not yet")


def next_dates_of(row: TouchpointWords) -> NextDates:
    assert row.next_look_on is not None
    return NextDates(row.next_look_on, row.next_look_period, row.next_talk_on, row.next_talk_period)


def find_last_step(row: TouchpointWords) -> Step | None:
    """The step that this cycle looks back at: the one answered already, or the pair's newest."""
    if row.last_step is not None:
        return row.last_step
    pair = row.touchpoint.pair
    steps = Step.objects.filter(pair=pair, person=pair.coachee_id)
    if row.new_step_id is not None:
        steps = steps.exclude(pk=row.new_step_id)
    return (
        steps.select_related("written", "technique", "person", "pair__coach", "pair__coachee")
        .order_by("-opened_on", "-pk")
        .first()
    )


@dataclass(frozen=True, slots=True)
class StepNow:
    """The pair's newest step, with what its owner has logged of it."""

    what: str
    when: str
    class_label: str
    state: str
    logs: tuple[str, ...]


def find_step_now(pair: CoachingPair) -> StepNow | None:
    """For the two of the pair only. Two queries."""
    rows = Step.objects.filter(pair=pair, person=pair.coachee)
    step = rows.select_related("written", "technique").order_by("-opened_on", "-pk").first()
    if step is None:
        return None
    written = getattr(step, "written", None)
    words = written.words if written else {}
    logs = []
    for log in PracticeLog.objects.filter(step=step)[:MOST_LOGS]:
        kept = log.words
        parts = (label(log.outcome), kept["class_label"], kept["note"])
        logs.append(f"{day_and_date(log.on)}: {'; '.join(part for part in parts if part)}")
    return StepNow(
        step_words(step),
        words.get("when", ""),
        words.get("class_label", ""),
        step_state(step),
        tuple(logs),
    )


def last_step_words(step: Step | None) -> tuple[str, str]:
    return step_words(step), step_state(step)


@dataclass(frozen=True, slots=True)
class Model:
    title: str
    url: str


def list_models(row: TouchpointWords) -> list[Model]:
    """What the school keeps to look at for the chosen technique: links and files. One query."""
    if row.technique is None:
        return []
    school = row.touchpoint.pair.school
    return [
        Model(
            one.title,
            one.link
            or reverse("library:open-model", kwargs={"school_slug": school.slug, "number": one.pk}),
        )
        for one in TechniqueModel.objects.filter(technique=row.technique)
    ]


def list_techniques(pair: CoachingPair) -> tuple[list[Technique], list[Technique]]:
    """The techniques of the pair's programme, then the school's others. Two queries."""
    every = list(Technique.objects.filter(school=pair.school).order_by("name", "key"))
    if pair.programme is None:
        return [], every
    taught = Q(units__programme=pair.programme)
    if pair.programme.evidence_card_id:
        taught |= Q(evidence_card=pair.programme.evidence_card_id)
    rows = Technique.objects.filter(taught, school=pair.school)
    own = set(rows.values_list("pk", flat=True))
    first = [one for one in every if one.pk in own]
    return first, [one for one in every if one.pk not in own]


def get_timetables_of(pair: CoachingPair) -> Snapshot:
    return get_timetables(pair.year, (pair.coach, pair.coachee))


def list_proposals(pair: CoachingPair, snapshot: Snapshot, after: dt.date) -> list[NextDates]:
    """Three next dates; slots that the coach has promised to other pairs are left out."""
    promised = TouchpointWords.objects.filter(
        Q(next_look_on__gte=after) | Q(next_talk_on__gte=after),
        touchpoint__pair__coach=pair.coach,
        touchpoint__year=pair.year,
    ).exclude(touchpoint__pair=pair)
    taken: set[Slot] = set()
    for look_on, look, talk_on, talk in promised.values_list(
        "next_look_on", "next_look_period", "next_talk_on", "next_talk_period"
    ):
        slots = ((look_on, look), (talk_on, talk))
        taken |= {(on, period) for on, period in slots if on is not None}
    return propose(
        snapshot,
        pair.coach.key,
        pair.coachee.key,
        after=after,
        cadence_weeks=pair.cadence_weeks or 2,
        taken=taken,
    )
