"""Opens and closes what is sealed in a proposal: wishes, premise, plan, and what is written."""

import json
from dataclasses import dataclass, field
from typing import Any

from goldenthread.planner.answers import Move, YearAnswer
from goldenthread.planner.what_ifs import Variation, not_yet_so
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.proposals.kept_answer import (
    answer_as_values,
    answer_from_values,
    move_as_values,
    move_from_values,
)
from goldenthread.proposals.models import Proposal
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Contents:
    """`refused` says why nothing could be planned. `accepted` are keys of moves that are written,
    `written` what they wrote, for taking it back.
    """

    wishes: Wishes
    answer: YearAnswer = field(default_factory=lambda: YearAnswer(()))
    refused: str = ""
    accepted: tuple[str, ...] = ()
    written: tuple[dict[str, Any], ...] = ()

    @property
    def moves(self) -> tuple[Move, ...]:
        return self.answer.moves

    @property
    def moves_left(self) -> tuple[Move, ...]:
        return tuple(move for move in self.moves if move.key not in self.accepted)

    @property
    def moves_accepted(self) -> tuple[Move, ...]:
        return tuple(move for move in self.moves if move.key in self.accepted)


def open_contents(proposal: Proposal) -> Contents:
    """Refuses with `Unreadable` where the site no longer has the key."""
    words = {name: json.loads(text or "{}") for name, text in proposal.words.items()}
    answer, accepted = words["answer"], words["accepted"]
    return Contents(
        wishes=Wishes.from_values(words["wishes"]),
        answer=answer_from_values(answer) if "parts" in answer else YearAnswer(()),
        refused=answer.get("refused", ""),
        accepted=tuple(accepted.get("keys", ())),
        written=tuple(accepted.get("written", ())),
    )


@dataclass(frozen=True, slots=True)
class Premise:
    """What a what-if imagines, and how a heading says it. `move` is what its plan brings along to
    make it so; without one, somebody has to make it so before the plan is accepted.
    """

    variation: Variation
    words: str
    move: Move | None = None

    def missing(self, snapshot: Snapshot) -> str:
        """A sentence for what has to be made true first; "" where nothing has."""
        return "" if self.move else not_yet_so(snapshot, self.variation)


def open_premise(proposal: Proposal) -> Premise | None:
    """None for a plan of the year as it is. Refuses with `Unreadable` as `open_contents` does."""
    if not proposal.imagines:
        return None
    kept = json.loads(proposal.words["premise"])
    move = kept.get("move")
    return Premise(
        Variation.from_values(kept["variation"]),
        kept["words"],
        move_from_values(Part(move["part"]), move) if move else None,
    )


def put_premise(proposal: Proposal, premise: Premise) -> None:
    kept: dict[str, Any] = {"variation": premise.variation.as_values(), "words": premise.words}
    if premise.move is not None:
        kept["move"] = move_as_values(premise.move) | {"part": str(premise.move.part)}
    proposal.imagines = premise.variation.kind.value
    proposal.put_words({"premise": json.dumps(kept)})


def put_wishes(proposal: Proposal, wishes: Wishes) -> None:
    proposal.put_words({"wishes": json.dumps(wishes.as_values())})


def put_answer(proposal: Proposal, answer: YearAnswer) -> None:
    proposal.put_words({"answer": json.dumps(answer_as_values(answer))})


def put_refusal(proposal: Proposal, words: str) -> None:
    proposal.put_words({"answer": json.dumps({"refused": words})})


def put_accepted(
    proposal: Proposal, keys: tuple[str, ...], written: tuple[dict[str, Any], ...]
) -> None:
    proposal.put_words({"accepted": json.dumps({"keys": keys, "written": written})})
