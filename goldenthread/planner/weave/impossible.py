"""Finds pins that contradict one another: a smallest set of sentences that cannot all hold."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from goldenthread.kernel.dates import long_date
from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.columns import Columns, Literal, add_columns
from goldenthread.planner.weave.evenings import read_evenings
from goldenthread.planner.weave.order import order_pairs
from goldenthread.planner.weave.places import read_places
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is to hold, in words, and the assumption that stands for it."""

    words: str
    assumption: cp_model.IntVar
    is_pin: bool


def find_contradiction(
    snapshot: Snapshot, wishes: Wishes, today: dt.date, *, seed: int
) -> tuple[str, ...]:
    """The sentences, each of which is needed: without any one the others can hold. Empty where
    all pins can be kept.
    """
    pinned = {key for table, key in wishes.pinned_rows if table == "activities"}
    rows = (snapshot.find("activities", key) for key in pinned)
    if not any(row is not None and row.on > today for row in rows):
        return ()
    free = wishes.but(pinned_rows=frozenset())
    places = tuple(
        replace(place, may_move=True) if place.id in pinned and not place.is_blank else place
        for place in read_places(snapshot, free, today)
    )
    asks = WeaveAsks(places, (), read_evenings(snapshot, free, today), (), ())
    columns = add_columns(cp_model.CpModel(), snapshot, asks)
    sentences = _sentences(columns, snapshot, asks, pinned, today)
    # What cannot hold whatever is pinned is no contradiction of pins: it is told as a reason.
    rules = [each for each in sentences if not each.is_pin]
    while core := _core(columns.model, rules, seed):
        rules = [each for each in rules if each not in core]
    pins = [each for each in sentences if each.is_pin]
    return tuple(each.words for each in _core(columns.model, [*pins, *rules], seed))


def _core(
    model: cp_model.CpModel, sentences: Sequence[_Sentence], seed: int
) -> tuple[_Sentence, ...]:
    """A smallest set of these that cannot hold together: what can be dropped is dropped.

    The solver names some that suffice, so that few have to be tried one by one.
    """
    kept = _conflict(model, sentences, seed)
    for each in kept:
        without = [other for other in kept if other is not each]
        if _conflict(model, without, seed):
            kept = without
    return tuple(kept)


def _conflict(
    model: cp_model.CpModel, sentences: Iterable[_Sentence], seed: int
) -> list[_Sentence]:
    """Some of the sentences that cannot hold together; none where all of them can."""
    assumed = {each.assumption.index: each for each in sentences}
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    model.clear_assumptions()
    model.add_assumptions([each.assumption for each in assumed.values()])
    if solver.solve(model) != cp_model.INFEASIBLE:
        return []
    enough = solver.sufficient_assumptions_for_infeasibility()
    return [assumed[index] for index in sorted(enough)]


def _sentences(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks, pinned: set[str], today: dt.date
) -> list[_Sentence]:
    found = []
    at_home: dict[str, Literal] = {
        content: lit for (content, place), lit in columns.at.items() if content == place
    }
    for evening in asks.evenings:
        row = evening.activity
        at_home[row.id] = columns.evenings[row.id, row.on]
    for key in sorted(pinned & at_home.keys()):
        row = snapshot.get("activities", key)
        words = f"“{row.title}” stays on {long_date(row.on)}."
        found.append(_assumed(columns.model, words, [(at_home[key], 1)], is_pin=True))
    found += _one_session_a_date(columns, snapshot, asks, pinned)
    required = defaultdict(list)
    for pair in order_pairs(columns, snapshot, asks):
        if pair.is_required and pair.later.key in pinned and pair.later.today_on > today:
            required[pair.later.key, pair.unit.id].append(pair)
    for (key, unit), pairs in sorted(required.items()):
        later = snapshot.get("activities", key)
        idea = snapshot.get("units", unit).big_idea
        words = f"“{later.title}” comes after “{idea}”, on which it builds."
        rule = _assumed(columns.model, words, [], is_pin=False)
        for pair in pairs:
            for day, lit in pair.later.options:
                before = sum(
                    way for meeting in pair.first for on, way in meeting.options if on <= day
                )
                columns.model.add(before + 1 >= lit + rule.assumption)
        found.append(rule)
    return found


def _one_session_a_date(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks, pinned: set[str]
) -> list[_Sentence]:
    by_date = defaultdict(list)
    for place in asks.places:
        if place.id in pinned and not place.is_blank:
            by_date[place.team, place.on].append(columns.at[place.id, place.id])
    found = []
    for (team, day), lits in sorted(by_date.items()):
        if len(lits) > 1:
            name = snapshot.get("teams", team).name
            words = f"{name} has one session on {long_date(day)}."
            rule = _assumed(columns.model, words, [], is_pin=False)
            columns.model.add(sum(lits) <= 1 + len(lits) * (1 - rule.assumption))
            found.append(rule)
    return found


def _assumed(
    model: cp_model.CpModel, words: str, holds: Iterable[tuple[Literal, int]], *, is_pin: bool
) -> _Sentence:
    assumption = model.new_bool_var(words)
    for lit, value in holds:
        if isinstance(lit, int):
            continue
        model.add(lit == value).only_enforce_if(assumption)
    return _Sentence(words, assumption, is_pin)
