"""A plan as JSON keeps it, and back: all that a page shows and an acceptance writes."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from goldenthread.planner.answers import Move, PartAnswer, Reason, YearAnswer
from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Matter, Part
from goldenthread.snapshot.changes import Change
from goldenthread.threads import public as threads


def answer_as_values(answer: YearAnswer) -> dict[str, Any]:
    return {
        "seconds": answer.seconds,
        "parts": [
            {
                "part": str(part.part),
                "tiers": [asdict(tier) | {"matter": str(tier.matter)} for tier in part.tiers],
                "moves": [move_as_values(move) for move in part.moves],
                "reasons": [asdict(reason) for reason in part.reasons],
                "unplaced": list(part.unplaced),
                "cover_lessons": part.cover_lessons,
                "seconds": part.seconds,
                "impossible": list(part.impossible),
            }
            for part in answer.parts
        ],
    }


def answer_from_values(values: Mapping[str, Any]) -> YearAnswer:
    return YearAnswer(tuple(_part(one) for one in values["parts"]), values["seconds"])


def progress_of(answer: YearAnswer) -> dict[str, Any]:
    """What may stand outside the seal: numbers, and names of what is counted."""
    return {
        "part": str(answer.parts[-1].part),
        "seconds": round(answer.seconds, 1),
        "moves": len(answer.moves),
        "cover": answer.cover_lessons,
        "status": str(answer.status),
        "tiers": [
            {
                "part": str(part.part),
                "matter": str(tier.matter),
                "name": tier.name,
                "value": tier.value,
                "bound": tier.bound,
            }
            for part in answer.parts
            for tier in part.tiers
        ],
    }


def _part(values: Mapping[str, Any]) -> PartAnswer:
    part = Part(values["part"])
    return PartAnswer(
        part=part,
        tiers=tuple(Tier(**{**one, "matter": Matter(one["matter"])}) for one in values["tiers"]),
        moves=tuple(move_from_values(part, one) for one in values["moves"]),
        reasons=tuple(Reason(**one) for one in values["reasons"]),
        unplaced=tuple(values["unplaced"]),
        cover_lessons=values["cover_lessons"],
        seconds=values["seconds"],
        impossible=tuple(values["impossible"]),
    )


def move_as_values(move: Move) -> dict[str, Any]:
    return {
        "key": move.key,
        "words": move.words,
        "people": list(move.people),
        "needs": list(move.needs),
        "weight": move.weight,
        "changes": [
            {
                "table": change.table,
                "after": threads.record_as_kept(change.after) if change.after else None,
                "before": threads.record_as_kept(change.before) if change.before else None,
            }
            for change in move.changes
        ],
    }


def move_from_values(part: Part, values: Mapping[str, Any]) -> Move:
    return Move(
        key=values["key"],
        part=part,
        words=values["words"],
        people=tuple(values["people"]),
        changes=tuple(_change(one) for one in values["changes"]),
        needs=tuple(values["needs"]),
        weight=values["weight"],
    )


def _change(values: Mapping[str, Any]) -> Change:
    def row(kept: Mapping[str, Any] | None) -> Any:
        return threads.record_from_kept(values["table"], kept) if kept else None

    return Change(after=row(values["after"]), before=row(values["before"]))
