"""One measure of a programme, told as a head would ask: the verdict, the figure, the doubts."""

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.accounts.public import label
from goldenthread.inference.evidence import Strength
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.amounts import amount
from goldenthread.snapshot.readings.rule_words import hoped_for, rule_in_words
from goldenthread.snapshot.readings.verdict_words import (
    facts_of,
    opening_of,
    reasons_of,
    value_in_words,
)
from goldenthread.snapshot.readings.verdicts import COUNTED, MeasureVerdict
from goldenthread.snapshot.records import EvaluationResult, MeasurePoint
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel
from goldenthread.ui.control_chart_drawing import RunPicture
from goldenthread.ui.dot_plot import DotPlot
from goldenthread.ui.summary import SummaryRow
from goldenthread.workbench.queries.measure_pictures import dots_of, run_of

# Told in the sentence above, or in the rule: not twice.
TOLD_ELSEWHERE = frozenset({"Baseline", "Latest", "Hoped for", "Decision rule"})
NO_CLASSES = (
    "It is not known which class each pupil is in, so the range does not allow for pupils of one "
    "class resembling one another."
)
NO_COMPARISON = "There is no comparison group, so other causes may explain the change."


@dataclass(frozen=True, slots=True)
class MeasureStory:
    """`figure` is the change in one sentence, `doubts` say why it may be wrong.

    `says_something` is False where no direction can be told at all.
    """

    heading: str
    opening: str
    says_something: bool
    figure: str
    doubts: tuple[str, ...]
    facts: tuple[SummaryRow, ...]
    rule: str
    dots: DotPlot | None
    run: RunPicture | None


def story_of(snapshot: Snapshot, told: MeasureVerdict, programme: str) -> MeasureStory:
    points = sorted(
        snapshot.having("measure_points", "measure", told.measure.id), key=lambda row: row.on
    )
    facts = [
        SummaryRow(name, words) for name, words in facts_of(told) if name not in TOLD_ELSEWHERE
    ]
    if told.latest:
        sources = listed([label(row).lower() for row in told.sources]).capitalize()
        facts.append(SummaryRow("Rests on", sources))
    return MeasureStory(
        heading=told.measure.name,
        opening=opening_of(told),
        says_something=told.verdict is not None and told.verdict.strength >= Strength.HINT,
        figure=figure_of(told),
        doubts=_doubts(snapshot, told, programme),
        facts=tuple(facts),
        rule=_rule(told),
        dots=dots_of(told, points, _asked_in_words(told)),
        run=run_of(told, points),
    )


def figure_of(told: MeasureVerdict) -> str:
    """`27 of 62 pupils on 22 January 2027; 11 of 62 pupils on 16 September 2026.`"""
    before = ""
    if told.baseline is not None:
        before = _on(told, told.baseline)
        if told.is_baseline_late:
            before += ", which is late: the work had begun"
    if told.latest is None:
        return _sentence(f"{before}; not measured since") if before else ""
    now = _on(told, told.latest)
    return _sentence(f"{now}; {before or 'none before the work began'}")


def _rule(told: MeasureVerdict) -> str:
    """The rule that was written before the start and whether it is met; or what stands in."""
    words = rule_in_words(told)
    if told.has_rule_in_time:
        return f"{words}."
    hope = hoped_for(told)
    parts = [
        f"{part.rstrip('.')}." for part in (words, f"Hoped for: {hope}" if hope else "") if part
    ]
    return " ".join(parts) or "None, and no value to reach was written down before the start."


def _asked_in_words(told: MeasureVerdict) -> str:
    """`Asked for by 9 July 2027: 40 of 62.`, beside the line of the picture."""
    if told.wanted is None:
        return ""
    value = plain_number(told.wanted)
    if COUNTED.fullmatch(told.measure.unit) and told.group_size:
        value = f"{value} of {told.group_size}"
    else:
        value = amount(value, told.measure.unit, told.measure.name)
    if told.rule is not None and told.has_rule_in_time:
        return f"Asked for by {long_date(told.rule.rule.by_on)}: {value}."
    return f"Hoped for at the end: {value}."


def _doubts(snapshot: Snapshot, told: MeasureVerdict, programme: str) -> tuple[str, ...]:
    doubts = _shortcomings(told)
    if told.measure.caution:
        doubts.append(f"{told.measure.caution.rstrip('.')}.")
    if told.latest is not None and told.baseline is not None:
        for one in _cautions(snapshot, told, programme):
            said = " ".join(doubts).lower()
            doubts += [f"{part}." for part in one if part.lower() not in said]
        if "comparison group" not in " ".join(doubts).lower():
            doubts.append(NO_COMPARISON)
    if told.change is not None and told.classes is None:
        doubts.append(NO_CLASSES)
    return tuple(dict.fromkeys(doubts))


def _shortcomings(told: MeasureVerdict) -> list[str]:
    """What holds the verdict back, without the remedies: those stand together further down."""
    if told.verdict is None:
        return list(reasons_of(told))
    caps = told.verdict.held_back_by
    # What the measure itself falls short of stands before the caps and has no remedy.
    short = reasons_of(told)[: len(reasons_of(told)) - len(caps)]
    return [*short, *(cap.reason for cap in caps)]


def _cautions(snapshot: Snapshot, told: MeasureVerdict, programme: str) -> list[list[str]]:
    """What was written beside looks at pupils since the baseline, a phrase at a time."""
    results: list[EvaluationResult] = [
        row
        for row in snapshot.having("evaluation_results", "programme", programme)
        if row.level == EvaluationLevel.L5
        and row.caution
        and told.baseline
        and row.done_on > told.baseline.on
    ]
    return [
        [
            part.strip()[:1].upper() + part.strip()[1:]
            for part in row.caution.rstrip(".").split(";")
            if part.strip()
        ]
        for row in results
    ]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _on(told: MeasureVerdict, point: MeasurePoint) -> str:
    return f"{value_in_words(told.measure, point)} on {long_date(point.on)}"


def what_would_help(told: tuple[MeasureVerdict, ...]) -> tuple[str, ...]:
    """What would make a stronger verdict: the remedies of all measures, each told once."""
    found: dict[str, list[str]] = {}
    for one in told:
        if one.verdict is None:
            found.setdefault("Take the baseline before the work begins.", []).append(
                one.measure.name
            )
            continue
        for cap in one.verdict.held_back_by:
            found.setdefault(cap.remedy, []).append(one.measure.name)
        if one.verdict.strength >= Strength.HINT and not _says(found, "not part of it"):
            found.setdefault(
                "Measure similar pupils who are not part of it: without them no verdict goes "
                "beyond “some”.",
                [],
            ).append(one.measure.name)
    return tuple(_with_names(sentence, names, len(told)) for sentence, names in found.items())


def _says(found: Mapping[str, object], word: str) -> bool:
    return any(word in sentence for sentence in found)


def _with_names(sentence: str, names: list[str], of: int) -> str:
    return (
        sentence if len(names) == of else f"{listed(names)}: {sentence[:1].lower()}{sentence[1:]}"
    )
