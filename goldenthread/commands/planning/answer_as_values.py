"""A plan as JSON: how good it is, why not better, and every row that it would change."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from goldenthread.commands.planning.gains import Gains
from goldenthread.planner.answers import Move, YearAnswer
from goldenthread.snapshot.changes import Change


def as_values(answer: YearAnswer, gains: Gains) -> Mapping[str, Any]:
    return {
        "status": str(answer.status),
        "objective": {tier.name: tier.value for tier in answer.tiers},
        "bound": {tier.name: tier.bound for tier in answer.tiers},
        "gap": {tier.name: tier.value - tier.bound for tier in answer.tiers},
        "cover_lessons": answer.cover_lessons,
        "unplaced": list(answer.unplaced),
        "seconds": round(answer.seconds, 2),
        "reasons": [
            {"words": each.words, "price": each.price, "way_out": each.way_out}
            for each in answer.reasons
        ],
        "gained": {
            "cover_lessons": list(gains.cover_lessons),
            "findings": {code: list(pair) for code, pair in gains.findings.items()},
            "brings": [finding.message for finding in gains.difference.brings],
        },
        "plan": [_move(move) for move in answer.moves],
    }


def _move(move: Move) -> Mapping[str, Any]:
    return {
        "key": move.key,
        "part": str(move.part),
        "words": move.words,
        "people": list(move.people),
        "needs": list(move.needs),
        "changes": [_change(change) for change in move.changes],
    }


def _change(change: Change) -> Mapping[str, Any]:
    return {
        "table": change.table,
        "key": change.key,
        "before": _row(change.before, change),
        "after": _row(change.after, change),
    }


def _row(row: Any, change: Change) -> Mapping[str, Any] | None:
    """Of a changed row the columns that differ, of a new one or one that goes all."""
    if row is None:
        return None
    names = change.columns or [field.name for field in fields(row)]
    return {name: _cell(getattr(row, name)) for name in names}


def _cell(value: Any) -> Any:
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
