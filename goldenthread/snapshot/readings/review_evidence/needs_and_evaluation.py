"""Section 3, needs analysis and evaluation: whose needs shape the plan, and what is looked at."""

import datetime as dt
from fractions import Fraction

from goldenthread.kernel.dates import months_later
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.baselines import measures_without_baseline
from goldenthread.snapshot.readings.evaluations import answered_by, hears_pupils
from goldenthread.snapshot.readings.insight import is_from_staff, sources_since
from goldenthread.snapshot.readings.live import active_priorities, live_programmes
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    Part,
    guarded_share,
    share,
    together,
)
from goldenthread.snapshot.readings.target_pupils import target_group_of
from goldenthread.snapshot.readings.thread import DAYS_OF_GRACE, WEEKS_UNTIL_PRACTICE
from goldenthread.snapshot.records import EvaluationItem, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    EvaluationLevel,
    InsightKind,
    NoteState,
    PointKind,
    SurveyKind,
)

# A year back, as in rule NEE004.
MONTHS = 12
# As in rule EVA001.
DAYS_FOR_A_BASELINE = 14
# Gains of pupils are looked at a term after the start at the earliest; a short term has 11 weeks.
WEEKS_OF_A_TERM = 11
# As in rule CUL001.
TIMES_ASKED = 3
# Our judgement: a note can have been answered after two weeks.
DAYS_TO_ANSWER = 14
NO_PROGRAMME = "No programme is live; add your own evidence."
STAFF_CHANNELS = {
    "notes": frozenset({InsightKind.TEACHER_NOTES, InsightKind.SUPPORT_STAFF_NOTES}),
    "surveys": frozenset({InsightKind.STAFF_SURVEY}),
    "team discussions": frozenset({InsightKind.TEAM_DISCUSSION}),
    "appraisal": frozenset({InsightKind.APPRAISAL_THEMES}),
    "focus groups": frozenset[InsightKind](),
}


def needs_from_staff(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Active priorities with a source of the last twelve months from teachers or support staff;
    active priorities whose need grew out of notes that staff wrote.

    0%: the plan rests on leaders and figures alone. 100%: every priority rests on what staff saw
    in pupils, and on notes of theirs.
    """
    since = months_later(today, -MONTHS)
    active = active_priorities(snapshot)
    adopted = {note.need for note in snapshot.need_notes if note.need and note.on <= today}
    return together(
        "No priority is active; add your own evidence.",
        share(
            "{share} active priorities rested on what teachers or support staff saw",
            sum(
                any(map(is_from_staff, sources_since(snapshot, row.id, since, today)))
                for row in active
            ),
            len(active),
        ),
        share(
            "{share} took up notes that staff wrote",
            sum(row.need in adopted for row in active),
            len(active),
        ),
    )


def planned_from_pupils(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes with a group of pupils, a picture of success in pupils, and a baseline of
    every measure within two weeks of the start.

    0%: no programme has all three. 100%: every one has. A staff-only aim needs its organisational
    outcome in place of the group.
    """
    live = live_programmes(snapshot)
    return together(
        NO_PROGRAMME,
        share(
            "{share} live programmes had target pupils, a picture of success for them and "
            "baselines in time",
            sum(_is_planned_from_pupils(snapshot, row) for row in live),
            len(live),
        ),
    )


def _is_planned_from_pupils(snapshot: Snapshot, programme: Programme) -> bool:
    priority = snapshot.find("priorities", programme.priority)
    if priority is None or not priority.success_for_pupils.strip():
        return False
    need = snapshot.find("needs", priority.need)
    is_indirect = need is not None and need.indirect_effect and need.organisational_outcome.strip()
    if not is_indirect and target_group_of(snapshot, programme) is None:
        return False
    has_measures = bool(snapshot.having("measures", "priority", priority.id))
    return has_measures and not measures_without_baseline(snapshot, programme, DAYS_FOR_A_BASELINE)


def judged_by_pupils(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes that plan or have a look at pupils' gains (L5); those begun a term ago or
    more (11 teaching weeks) that have had one, or a second value of a measure.

    0%: nobody looks at pupils. 100%: every programme plans to, and every older one has. Figures of
    single classes are not in the school folder.
    """
    live = live_programmes(snapshot)
    old = [row for row in live if _weeks_since_start(snapshot, row, today) >= WEEKS_OF_A_TERM]
    return together(
        NO_PROGRAMME,
        share(
            "{share} live programmes planned a look at what changes for pupils (L5)",
            sum(EvaluationLevel.L5 in _levels(snapshot, row, today) for row in live),
            len(live),
        ),
        share(
            "{share} that began a term ago or more had one, or a second value",
            sum(_was_judged_by_pupils(snapshot, row, today) for row in old),
            len(old),
        ),
    )


def _weeks_since_start(snapshot: Snapshot, programme: Programme, today: dt.date) -> int:
    if programme.starts_on is None or programme.starts_on > today:
        return -1
    return snapshot.calendar.weeks_between(programme.starts_on, today)


def _levels(snapshot: Snapshot, programme: Programme, today: dt.date) -> set[str]:
    plan = snapshot.having("evaluation_plan", "programme", programme.id)
    results = snapshot.having("evaluation_results", "programme", programme.id)
    done = {row.level for row in results if row.done_on <= today}
    return {row.level for row in plan} | done


def _was_judged_by_pupils(snapshot: Snapshot, programme: Programme, today: dt.date) -> bool:
    results = snapshot.having("evaluation_results", "programme", programme.id)
    if any(row.level == EvaluationLevel.L5 and row.done_on <= today for row in results):
        return True
    return bool(programme.priority) and any(
        point.kind != PointKind.BASELINE and point.on <= today
        for measure in snapshot.having("measures", "priority", programme.priority)
        for point in snapshot.having("measure_points", "measure", measure.id)
    )


def needs_channels(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Ways used in twelve months, of five, in which staff can say what they need (notes, surveys,
    team discussions, appraisal, focus groups); times of asking them, of three; notes at least two
    weeks old that got an answer.

    0%: nobody asks and nobody answers. 100%: all five ways, three times of asking, every note
    answered. Whether the answer was yes is not counted here.
    """
    since = months_later(today, -MONTHS)
    until = today - dt.timedelta(days=DAYS_TO_ANSWER)
    asked = [row for row in snapshot.surveys if since <= row.opens_on <= today]
    written = [row for row in snapshot.need_notes if since <= row.on <= today]
    if not (asked or written or snapshot.insight_sources):
        return Evidence(
            None, "No note, survey or source of insight is recorded; add your own evidence."
        )
    kinds = {row.kind for row in snapshot.insight_sources if since <= row.on <= today}
    used = {channel for channel, own in STAFF_CHANNELS.items() if own & kinds}
    used |= {"notes"} if written else set()
    for row in asked:
        used.add("focus groups" if row.kind == SurveyKind.FOCUS_GROUP else "surveys")
    old = [row for row in written if row.on <= until]
    return together(
        "",
        share(
            "{share} ways for staff to say what they need were used in 12 months",
            len(used),
            len(STAFF_CHANNELS),
        ),
        Part(
            Fraction(100 * min(len(asked), TIMES_ASKED), TIMES_ASKED),
            f"Staff were asked by survey {counted(len(asked), 'time')}; three counts as 100%.",
        ),
        share(
            "{share} notes of theirs got an answer",
            sum(row.state in (NoteState.ADOPTED, NoteState.ANSWERED) for row in old),
            len(old),
        ),
    )


def satisfaction_checked(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Questions whether it was worth people's time (L1) due so far in live programmes that were
    asked; answers to the surveys of the last twelve months, of the people invited.

    0%: nobody is asked, or nobody answers. 100%: every question was asked and everybody answered.
    What became of the answers stands in the review's own actions.
    """
    since = months_later(today, -MONTHS)
    due = _due(snapshot, today, {EvaluationLevel.L1})
    over = [
        row
        for row in snapshot.surveys
        if row.invited
        and row.answered is not None
        and since <= (row.closes_on or row.opens_on) <= today
    ]
    return together(
        "No question after a session (L1) is due yet and no survey is over; add your own evidence.",
        share(
            "{share} questions on whether it was worth people's time (L1) were asked",
            sum(item.id in answered_by(snapshot, row, today) for row, item in due),
            len(due),
        ),
        guarded_share(
            "{share} invitations to surveys of the last 12 months were answered",
            sum(min(row.answered or 0, row.invited or 0) for row in over),
            sum(row.invited or 0 for row in over),
        ),
    )


def _due(
    snapshot: Snapshot, today: dt.date, levels: set[EvaluationLevel]
) -> list[tuple[Programme, EvaluationItem]]:
    return [
        (programme, item)
        for programme in live_programmes(snapshot)
        for item in snapshot.having("evaluation_plan", "programme", programme.id)
        if item.level in levels and item.due_on <= today
    ]


def practice_checked(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes whose evaluation has looks at learning, support and use (L2 to L4); such
    looks due so far that were done within two weeks of their day; programmes begun six teaching
    weeks ago or more that asked what stands in the way.

    0%: nobody checks whether it stuck. 100%: every programme does, in time, and asks for reasons.
    """
    wanted = {EvaluationLevel.L2, EvaluationLevel.L3, EvaluationLevel.L4}
    live = live_programmes(snapshot)
    grace = dt.timedelta(days=DAYS_OF_GRACE)
    due = []
    for programme, item in _due(snapshot, today, wanted):
        done_on = min(
            (
                row.done_on
                for row in snapshot.having("evaluation_results", "item", item.id)
                if row.programme == programme.id and row.done_on <= today
            ),
            default=None,
        )
        # While the days of grace run, what is not done yet says nothing.
        if done_on is not None or item.due_on + grace < today:
            due.append(done_on is not None and done_on <= item.due_on + grace)
    begun = [
        row for row in live if _weeks_since_start(snapshot, row, today) >= WEEKS_UNTIL_PRACTICE
    ]
    return together(
        NO_PROGRAMME,
        share(
            "{share} live programmes planned looks at learning, support and use (L2 to L4)",
            sum(wanted <= _levels(snapshot, row, today) for row in live),
            len(live),
        ),
        share("{share} looks due so far were done in time", sum(due), len(due)),
        share(
            "{share} programmes begun six weeks ago asked what stands in the way",
            sum(_asked_for_barriers(snapshot, row, today) for row in begun),
            len(begun),
        ),
    )


def _asked_for_barriers(snapshot: Snapshot, programme: Programme, today: dt.date) -> bool:
    """As in rule EVA005: a barrier written down, or the question asked (L3)."""
    results = snapshot.having("evaluation_results", "programme", programme.id)
    barriers = snapshot.having("barriers", "programme", programme.id)
    return any(row.level == EvaluationLevel.L3 and row.done_on <= today for row in results) or any(
        row.on <= today for row in barriers
    )


def pupils_heard(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes in whose plan, results, claims or measures pupils speak, as in rule EVA007.

    0%: nobody asks pupils. 100%: every programme does.
    """
    live = live_programmes(snapshot)
    return together(
        NO_PROGRAMME,
        share(
            "{share} live programmes heard pupils, or planned to",
            sum(hears_pupils(snapshot, row) for row in live),
            len(live),
        ),
    )
