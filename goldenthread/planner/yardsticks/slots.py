"""Plans coaching and slots of teams in the way of a yardstick, with the moves of a real plan."""

import datetime as dt
import time
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from goldenthread.planner.answers import PartAnswer
from goldenthread.planner.slots.columns import COACHING, Ask
from goldenthread.planner.slots.goals import SlotGoal, goals_of
from goldenthread.planner.slots.goals import Way as SlotWay
from goldenthread.planner.slots.limits import limits_of
from goldenthread.planner.slots.model import Model, SlotPlan
from goldenthread.planner.slots.published import published_in
from goldenthread.planner.slots.question import read_question
from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Wishes
from goldenthread.planner.yardsticks.asks_and_ways import Choosing, Way
from goldenthread.planner.yardsticks.choosers import Chooser
from goldenthread.planner.yardsticks.one_number import WEIGHTS
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class SlotsBeside:
    """The answer, and the least number that was proved for the part."""

    answer: PartAnswer
    bound: int


def slots_by(
    chooser: Chooser,
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int = 0,
) -> SlotsBeside:
    """The same columns, rules and prices as the planner's, all prices added up as one."""
    begun = time.monotonic()
    question = read_question(snapshot, wishes, today)
    ways: list[SlotWay] = [*question.cycles, *question.slots]
    wanted: list[Ask] = [(COACHING, coachee.person) for coachee in question.asks.coachees]
    wanted += [ask.ask for ask in question.teams]
    model: Model[SlotWay] = Model(wanted, ways, limits_of(ways, question.asks, wishes))
    published = published_in(snapshot, today)
    goals = goals_of(wishes.order, question.asks, published, teams=bool(question.teams))
    left = max(0.0, seconds - (time.monotonic() - begun))
    found = chooser(_choosing(model, goals), left, seed)
    chosen = tuple(way.means for way in found.chosen.values())
    met = {way.ask for way in chosen}
    left_out = tuple(ask for ask in wanted if ask not in met)
    tiers = tuple(
        Tier(
            goal.name,
            sum(map(goal.price, chosen)) + sum(map(goal.left_out, left_out)),
            0,
            goal.matter,
        )
        for goal in goals
    )
    plan = SlotPlan(chosen, left_out, tiers)
    return SlotsBeside(question.answer(plan, (), time.monotonic() - begun), found.bound)


def _choosing(model: Model[SlotWay], goals: Sequence[SlotGoal]) -> Choosing[SlotWay]:
    """Each rule of the model but those of the asks is a thing, of which there is so much."""
    rules = model.rows.tocsc()
    number = len(model.asks)
    room: dict[Hashable, int] = {
        rule: round(float(most)) for rule, most in enumerate(model.most) if rule >= number
    }
    ways: dict[str, list[Way[SlotWay]]] = {_name(ask): [] for ask in model.asks}
    for place, column in enumerate(model.columns):
        here = slice(rules.indptr[place], rules.indptr[place + 1])
        takes: dict[Hashable, int] = {
            int(rule): round(float(weight))
            for rule, weight in zip(rules.indices[here], rules.data[here], strict=True)
            if rule >= number
        }
        price = sum(WEIGHTS[goal.matter] * goal.price(column) for goal in goals)
        name = _name(column.ask)
        ways[name].append(Way(name, takes, price, column))
    unmet = {
        _name(ask): sum(WEIGHTS[goal.matter] * goal.left_out(ask) for goal in goals)
        for ask in model.asks
    }
    return Choosing({name: tuple(own) for name, own in ways.items()}, unmet, room)


def _name(ask: Ask) -> str:
    return " ".join(ask)
