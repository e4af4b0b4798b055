"""What stands behind practice and evidence: counts large enough to be told, values with ranges."""

import datetime as dt

from goldenthread.accounts.public import label
from goldenthread.inference.proportions import wilson_share
from goldenthread.inference.small_counts import shown
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.amounts import amount
from goldenthread.snapshot.readings.thread import Thread
from goldenthread.snapshot.readings.verdict_words import FEWEST_FOR_PERCENTAGES
from goldenthread.snapshot.readings.verdicts import count_of
from goldenthread.snapshot.records import EvaluationResult, Measure, MeasurePoint
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PairState
from goldenthread.workbench.queries.link_detail_types import DetailTable, LinkDetail
from goldenthread.workbench.queries.link_verdicts import claims_beyond, verdicts_told


def practice_detail(snapshot: Snapshot, thread: Thread, *, shows_practice: bool) -> LinkDetail:
    if not shows_practice:
        return LinkDetail()
    keys = [programme.id for programme in thread.programmes]
    people_with_steps = {
        row.person for key in keys for row in snapshot.having("steps", "programme", key)
    }
    pairs = [
        row
        for key in keys
        for row in snapshot.having("coaching_pairs", "programme", key)
        if row.state == PairState.RUNNING
    ]
    visits = [
        row
        for key in keys
        for row in snapshot.having("peer_visits", "programme", key)
        if row.took_place
    ]
    enquiries = [row for key in keys for row in snapshot.having("enquiries", "programme", key)]
    return LinkDetail(
        tables=(
            DetailTable(
                "Practice as counts",
                ("What", "How many"),
                (
                    ("People with an action step", shown(len(people_with_steps))),
                    ("Coaching pairs running", shown(len(pairs))),
                    ("Peer visits that took place", shown(len(visits))),
                    ("Enquiries", shown(len(enquiries))),
                ),
            ),
        )
    )


def measure_table(snapshot: Snapshot, thread: Thread, heading: str) -> DetailTable:
    rows = []
    for measure in sorted(
        snapshot.having("measures", "priority", thread.priority.id), key=lambda row: row.id
    ):
        points = sorted(
            snapshot.having("measure_points", "measure", measure.id), key=lambda row: row.on
        )
        if not points:
            rows.append((measure.name, "No baseline", "–", "–", measure.caution))
        rows += [
            (
                measure.name,
                f"{label(point.kind)}, {long_date(point.on)}",
                _value(measure, point),
                str(point.n) if point.n is not None else "–",
                measure.caution,
            )
            for point in points
        ]
    return DetailTable(
        heading,
        ("Measure", "When", "Value", "Pupils", "Caution"),
        tuple(rows),
        "No measure is set, so nobody will be able to say what changed.",
        note="In brackets: the share, and its 95% interval, which treats these pupils as a sample "
        "of pupils like them. Intervals made this way hold the true share 19 times out of 20."
        if any("%" in row[2] for row in rows)
        else "",
    )


def evidence_detail(snapshot: Snapshot, thread: Thread, today: dt.date) -> LinkDetail:
    items = [
        item
        for programme in thread.programmes
        for item in snapshot.having("evaluation_plan", "programme", programme.id)
    ]
    results = {
        row.item: row
        for programme in thread.programmes
        for row in snapshot.having("evaluation_results", "programme", programme.id)
    }
    claims = [
        claim
        for programme in thread.programmes
        for claim in snapshot.having("claims", "programme", programme.id)
    ]
    claims.sort(key=lambda row: row.id)
    planned = []
    for item in sorted(items, key=lambda row: (row.due_on, row.level)):
        done = results.get(item.id)
        state = f"Done {long_date(done.done_on)}" if done else "Due"
        if not done and item.due_on < today:
            state = f"Not done; due {long_date(item.due_on)}"
        planned.append(
            (
                item.level,
                item.instrument,
                long_date(item.due_on),
                state,
                _what_came_out(done) if done else "",
            )
        )
    every_value = measure_table(snapshot, thread, heading="Every value so far")
    return LinkDetail(
        verdicts=verdicts_told(snapshot, thread, today),
        tables=(
            *([every_value] if _is_more_than_told(snapshot, thread) else []),
            DetailTable(
                "Evaluation, from pupils' results back to first reactions",
                ("Level", "How", "Due", "State", "What came out"),
                tuple(planned),
                "No evaluation is planned.",
            ),
            DetailTable(
                "What is claimed",
                ("Claim", "Strength", "Rests on", "Caution"),
                tuple(
                    (
                        claim.wording,
                        label(claim.strength),
                        listed([label(source).lower() for source in claim.sources]),
                        claim.caution,
                    )
                    for claim in claims
                ),
                "Nothing is claimed yet.",
                note=claims_beyond(snapshot, thread, claims, today),
            ),
        ),
    )


def _is_more_than_told(snapshot: Snapshot, thread: Thread) -> bool:
    """Whether a measure has values between baseline and latest; or there is no measure at all."""
    measures = snapshot.having("measures", "priority", thread.priority.id)
    return not measures or any(
        len(snapshot.having("measure_points", "measure", row.id)) > 2 for row in measures
    )


def _what_came_out(result: EvaluationResult) -> str:
    return f"{result.finding} (caution: {result.caution})" if result.caution else result.finding


def _value(measure: Measure, point: MeasurePoint) -> str:
    """`27 pupils of 62 (44%, 32% to 56%)`: a count of pupils with the range of its share."""
    written = amount(f"{point.value.normalize():f}", measure.unit, measure.name)
    count = count_of(measure, point)
    if count is None or count[1] < FEWEST_FOR_PERCENTAGES:
        return written
    return f"{written} ({wilson_share(*count).in_words})"
