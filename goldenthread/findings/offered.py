"""The offered edits of a stored finding: how they are kept, and who may apply them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from goldenthread.accounts.public import Ability
from goldenthread.checks.offers import another_coach, usual_timetable
from goldenthread.checks.offers.offer import Offer
from goldenthread.findings.access import Reader
from goldenthread.findings.models import Finding

# Who may change the part of the plan that an edit writes; any other kind changes the plan itself.
ABILITIES: Mapping[str, Ability] = {
    another_coach.KIND: Ability.EDIT_COACHING_PAIRS,
    usual_timetable.KIND: Ability.EDIT_EVALUATION,
}


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """An offered edit in words. `mark` says which, and what exactly it would write."""

    kind: str
    words: str
    lines: tuple[str, ...]
    mark: str
    also_for: tuple[str, ...]


def as_stored(offers: Iterable[Offer]) -> list[dict[str, Any]]:
    """As the database keeps it, and gives it back."""
    shown = (ShownOffer(o.kind, o.words, o.lines, o.mark, o.also_for) for o in offers)
    return [
        {name: list(value) if isinstance(value, tuple) else value for name, value in kept.items()}
        for kept in map(asdict, shown)
    ]


def offers_to(reader: Reader, finding: Finding) -> tuple[ShownOffer, ...]:
    """The edits that this reader may apply. Asks the database nothing.

    The actions of the apps that own the rows ask again.
    """
    if finding.fixed_at is not None:
        return ()
    offers = (
        ShownOffer(**kept | {"lines": tuple(kept["lines"]), "also_for": tuple(kept["also_for"])})
        for kept in finding.offers
    )
    return tuple(
        one for one in offers if _leads(reader, one.kind) or not reader.own.isdisjoint(one.also_for)
    )


def may_change(reader: Reader, finding: Finding, kind: str) -> bool:
    """Whether to show a reader of the finding what such an edit has written, and to take it back.

    Those concerned may see it; the action asks whether they may take it back.
    """
    return _leads(reader, kind) or reader.is_concerned(finding)


def _leads(reader: Reader, kind: str) -> bool:
    return reader.may(ABILITIES.get(kind, Ability.EDIT_PLAN))
