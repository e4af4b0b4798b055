"""Gives some pairs of the sample the words of their cycles; the folder's rows stay as they are."""

from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import (
    CoachingPair,
    PairAgreement,
    SharedSummary,
    SharedWords,
    Step,
    StepWords,
    Touchpoint,
    TouchpointWords,
)
from goldenthread.practice.sample_words.coaching import (
    AGREEMENTS,
    CYCLES,
    SHARED,
    STEPS,
    SampleCycle,
)
from goldenthread.programmes.public import Technique


def load_sample_coaching(year: SchoolYear, *, at: datetime) -> None:
    """For a year that has just been brought in; a year without these pairs gets nothing."""
    of_year = {"school": year.school, "year": year}
    steps = {step.key: step for step in Step.objects.filter(**of_year, key__in=STEPS)}
    for key, step in steps.items():
        words = StepWords(school=year.school, step=step)
        one = STEPS[key]
        words.put_words({"what": one.what, "when": one.when, "class_label": one.class_label})
        words.save()
    for pair in CoachingPair.objects.filter(**of_year, key__in=AGREEMENTS):
        preset, contract = AGREEMENTS[pair.key]
        agreement, _ = PairAgreement.objects.get_or_create(
            pair=pair, defaults={"school": year.school}
        )
        agreement.preset = preset
        agreement.coach_accepted_on = agreement.coachee_accepted_on = pair.starts_on
        agreement.put_words({"contract": contract})
        agreement.save()
    techniques = {row.key: row for row in Technique.objects.filter(school=year.school)}
    for cycle in CYCLES:
        touchpoint = Touchpoint.objects.filter(**of_year, pair__key=cycle.pair, on=cycle.on).first()
        if touchpoint is not None:
            _write(touchpoint, cycle, techniques.get(cycle.technique), steps.get(cycle.step))
    people = {row.key: row for row in Person.objects.filter(school=year.school)}
    for summary in SharedSummary.objects.filter(**of_year, key__in=SHARED):
        reader, text = SHARED[summary.key]
        row = SharedWords(school=year.school, shared_summary=summary, shown_to=people[reader])
        row.put_words({"summary": text})
        row.save()


def _write(
    touchpoint: Touchpoint, cycle: SampleCycle, technique: Technique | None, step: Step | None
) -> None:
    row = TouchpointWords(
        school=touchpoint.school,
        touchpoint=touchpoint,
        technique=technique,
        new_step=step,
        rounds=cycle.rounds,
        finished_on=cycle.on if cycle.is_finished else None,
    )
    if cycle.next_look:
        row.next_look_on, row.next_look_period = cycle.next_look
    if cycle.next_talk:
        row.next_talk_on, row.next_talk_period = cycle.next_talk
    row.put_words(
        {
            "facts": "\n".join(cycle.facts),
            "class_label": cycle.class_label,
            "praise": cycle.praise,
            "model": cycle.model,
        }
    )
    row.save()
