"""Divides the people who are invited to a survey into groups whose answers are counted together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Domain rule C05: no figure for fewer than five people.
FEWEST_IN_A_GROUP = 5


class TooFewInvited(ValueError):
    """Fewer than five people are invited, so that no figure could ever be shown."""


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """At least five invited people of these staff groups and parts.

    `parts` is empty where all parts of the staff groups are in it.
    """

    groups: tuple[str, ...]
    parts: tuple[str, ...]
    invited: int


def divide(members: Sequence[tuple[str, str]], order: Sequence[str]) -> tuple[AnswerGroup, ...]:
    """Put each member, told as (staff group, part), into exactly one group of five or more.

    Staff groups of fewer than five are merged with a neighbour in `order`; then the parts of each,
    smallest first, are packed together until they are five. The result depends on the numbers
    alone. Raises `TooFewInvited`, and `ValueError` for a staff group that `order` does not name.
    """
    unknown = {group for group, _ in members} - set(order)
    if unknown:
        raise ValueError(f"No place in the order for {sorted(unknown)}")
    if len(members) < FEWEST_IN_A_GROUP:
        raise TooFewInvited(f"{len(members)} people are invited; {FEWEST_IN_A_GROUP} are needed")
    sizes = Counter(group for group, _ in members)
    found = []
    for groups in _neighbours_merged([((group,), sizes[group]) for group in order if sizes[group]]):
        parts = Counter(part for group, part in members if group in groups)
        packed = pack(list(parts.items()))
        found += [
            AnswerGroup(groups, names if len(packed) > 1 else (), sum(parts[one] for one in names))
            for names in packed
        ]
    return tuple(found)


def place_of(divided: Sequence[AnswerGroup], staff_group: str, part: str) -> int:
    """The position of the group that this person's answers count in. Raises `LookupError`."""
    for position, answer_group in enumerate(divided):
        inside = not answer_group.parts or part in answer_group.parts
        if staff_group in answer_group.groups and inside:
            return position
    raise LookupError(f"No answer group holds {staff_group}, {part}")


def pack(
    sizes: Iterable[tuple[str, int]], fewest: int = FEWEST_IN_A_GROUP
) -> list[tuple[str, ...]]:
    """Bundle names until each bundle is large enough, smallest first.

    What is left over joins the smallest bundle; when all of it is too small, it is one bundle.
    """
    bundles: list[tuple[int, tuple[str, ...]]] = []
    names: tuple[str, ...] = ()
    total = 0
    for name, size in sorted(sizes, key=lambda sized: (sized[1], sized[0])):
        names, total = (*names, name), total + size
        if total >= fewest:
            bundles.append((total, names))
            names, total = (), 0
    if names and bundles:
        smallest, joined = min(bundles)
        bundles.remove((smallest, joined))
        bundles.append((smallest + total, joined + names))
    elif names:
        bundles.append((total, names))
    return sorted(tuple(sorted(bundle)) for _, bundle in bundles)


def _neighbours_merged(
    clusters: list[tuple[tuple[str, ...], int]],
) -> list[tuple[str, ...]]:
    """Merge the first cluster that is too small with its smaller neighbour, until none is left."""
    while len(clusters) > 1:
        small = next((at for at, one in enumerate(clusters) if one[1] < FEWEST_IN_A_GROUP), None)
        if small is None:
            break
        beside = [at for at in (small - 1, small + 1) if 0 <= at < len(clusters)]
        other = min(beside, key=lambda at: (clusters[at][1], at))
        first, second = sorted((small, other))
        (one, number), (two, more) = clusters[first], clusters[second]
        clusters[first : second + 1] = [(one + two, number + more)]
    return [groups for groups, _ in clusters]
