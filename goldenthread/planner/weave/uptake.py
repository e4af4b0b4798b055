"""Has what is heard in the hall taken up in each team, in time."""

from dataclasses import dataclass

from ortools.sat.python import cp_model

from goldenthread.planner.weave.asks import Input, WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression, Literal
from goldenthread.planner.weave.inputs import is_in_time
from goldenthread.planner.weave.ways_to_take_up import Ways
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Uptake:
    """Inputs that are not taken up, by (input, team), and the weeks until they are."""

    missing: dict[tuple[str, str], cp_model.IntVar]
    weeks_late: Expression


def add_returns(columns: Columns, snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes) -> None:
    """A column for each return that would come in time in a session with room for one."""
    for heard in asks.inputs:
        for team in heard.teams:
            for place in asks.places:
                if team not in place.teams or not place.may_host:
                    continue
                late = [d for d in heard.days if not is_in_time(snapshot, wishes, d, place.on)]
                if len(late) < len(heard.days):
                    key = (heard.activity.id, team, place.id)
                    lit = columns.returns[key] = columns.model.new_bool_var(f"return {key}")
                    for day in late:
                        columns.model.add(lit + columns.evenings[key[0], day] <= 1)


def add_uptake(columns: Columns, snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes) -> Uptake:
    """Adds for each input and each team whether it is taken up, and when."""
    missing: dict[tuple[str, str], cp_model.IntVar] = {}
    late: Expression = 0
    for heard in asks.inputs:
        taken = {}
        for team in (*heard.teams, *heard.others):
            ways = Ways(columns, snapshot, asks, wishes, heard, team)
            taken[team], weeks = ways.add()
            late += weeks
        for team, members in heard.teams.items():
            miss = columns.model.new_bool_var(f"missing {heard.activity.id} {team}")
            missing[heard.activity.id, team] = miss
            elsewhere = _elsewhere(columns, heard, team, members, taken)
            columns.model.add(miss + taken[team] + elsewhere >= 1)
    return Uptake(missing, late)


def _elsewhere(
    columns: Columns,
    heard: Input,
    team: str,
    members: frozenset[str],
    taken: dict[str, Literal],
) -> Literal:
    """Whether each member meets it in another working team."""
    everyone = {**heard.others, **heard.teams}
    ways = {tuple(t for t in taken if t != team and person in everyone[t]) for person in members}
    if () in ways:
        return 0
    lit = columns.model.new_bool_var(f"elsewhere {heard.activity.id} {team}")
    for teams in sorted(ways):
        columns.model.add(sum(taken[each] for each in teams) >= lit)
    return lit
