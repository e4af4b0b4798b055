"""Disclosure control: the figures of one survey item that may be shown, and nothing else.

Every figure is a sum of leaves, and a leaf is told so that nobody's answer follows from it. Whoever
adds, subtracts and compares all figures therefore ends at the leaves and no further. The reasoning
is in docs/explanation/surveys.md, the attack on it in tests/attacker/.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Domain rule C05.
FEWEST_ANSWERS = 5
# One colleague's answer is known to whoever gave it, so a leaf is told as a number only while two
# more on either side could be the others'. Our judgement; tests/attacker/ shows that less leaks.
HIDDEN_AT_THE_ENDS = 2


@dataclass(frozen=True, slots=True)
class Tallied:
    """Of the `n` answers of one answer group, `count` counted for the item.

    `seen` of them, `seen_count` of which counted, were typed in by somebody who saw them and could
    take them off again.
    """

    groups: tuple[str, ...]
    parts: tuple[str, ...]
    n: int
    count: int
    seen: int = 0
    seen_count: int = 0

    def __post_init__(self) -> None:
        if not (0 <= self.seen_count <= self.seen and 0 <= self.unseen_count <= self.unseen):
            raise ValueError(f"{self.count} of {self.n} answers cannot have counted")

    @property
    def unseen(self) -> int:
        return self.n - self.seen

    @property
    def unseen_count(self) -> int:
        return self.count - self.seen_count

    @property
    def is_large_enough(self) -> bool:
        return max(self.seen, self.unseen) >= FEWEST_ANSWERS


@dataclass(frozen=True, slots=True)
class Figure:
    """Of `n` answers `fewest` to `most` counted; the same twice where it is one number.

    `groups` is empty for everybody who was asked. `parts` are those of the staff groups that were
    told apart; a staff group that was not stands in it whole.
    """

    groups: tuple[str, ...]
    parts: tuple[str, ...]
    is_leaf: bool
    n: int
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class Publication:
    """Figures in their order: everybody, then each staff group followed by its leaves.

    `merged` is the number of answer groups with answers that have no figure of their own, and
    `ranges` the number of leaves told as a range.
    """

    figures: tuple[Figure, ...]
    merged: int
    ranges: int


def publish(tallied: Sequence[Tallied]) -> Publication:
    """What may be shown of one item, from the tallies of its answer groups in their fixed order.

    Empty with fewer than five answers in all, or of each of seen and unseen. Which groups are
    merged depends on how many answered and never on what they said.
    """
    answered = [one for one in tallied if one.n]
    if sum(one.n for one in answered) < FEWEST_ANSWERS:
        return Publication((), len(answered), 0)
    leaves = _large_enough(answered)
    if not all(leaf.is_large_enough for leaf in leaves):
        return Publication((), len(answered), 0)
    figures: list[Figure] = []
    clusters = _clusters(leaves)
    if len(clusters) > 1:
        figures.append(_sum_of((), (), leaves))
    for groups, inside in clusters:
        named = groups if len(clusters) > 1 else ()
        if len(inside) > 1:
            figures.append(_sum_of(named, (), inside))
            figures += [_told(leaf) for leaf in inside]
        else:
            leaf = _told(inside[0])
            figures.append(Figure(named, (), True, leaf.n, leaf.fewest, leaf.most))
    ranges = sum(figure.is_leaf and figure.fewest != figure.most for figure in figures)
    return Publication(tuple(figures), len(answered) - len(leaves), ranges)


def _told(leaf: Tallied) -> Figure:
    """Seen and unseen answers each as if they were alone, then added up."""
    low, high = _span(leaf.unseen, leaf.unseen_count)
    seen_low, seen_high = _span(leaf.seen, leaf.seen_count)
    return Figure(leaf.groups, leaf.parts, True, leaf.n, low + seen_low, high + seen_high)


def _span(n: int, count: int) -> tuple[int, int]:
    if n < FEWEST_ANSWERS:
        return 0, n
    if count <= HIDDEN_AT_THE_ENDS:
        return 0, HIDDEN_AT_THE_ENDS
    if count >= n - HIDDEN_AT_THE_ENDS:
        return n - HIDDEN_AT_THE_ENDS, n
    return count, count


def _sum_of(groups: tuple[str, ...], parts: tuple[str, ...], leaves: Iterable[Tallied]) -> Figure:
    told = [_told(leaf) for leaf in leaves]
    return Figure(
        groups,
        parts,
        False,
        sum(figure.n for figure in told),
        sum(figure.fewest for figure in told),
        sum(figure.most for figure in told),
    )


def _large_enough(tallied: list[Tallied]) -> list[Tallied]:
    """Merge what has fewer than five answers: with its like if there is one, else a neighbour."""
    leaves = list(tallied)
    while len(leaves) > 1:
        too_small = [at for at, leaf in enumerate(leaves) if not leaf.is_large_enough]
        if not too_small:
            break
        small = min(too_small, key=lambda at: (leaves[at].n, at))
        other = min(
            (at for at in range(len(leaves)) if at != small),
            key=lambda at: (
                leaves[at].groups != leaves[small].groups,
                0 if leaves[at].groups == leaves[small].groups else abs(at - small),
                leaves[at].n,
                at,
            ),
        )
        first, second = sorted((small, other))
        leaves[first] = _together(leaves[first], leaves.pop(second))
    return leaves


def _together(one: Tallied, two: Tallied) -> Tallied:
    groups = one.groups + tuple(group for group in two.groups if group not in one.groups)
    parts = one.parts + tuple(part for part in two.parts if part not in one.parts)
    return Tallied(
        groups,
        parts,
        one.n + two.n,
        one.count + two.count,
        one.seen + two.seen,
        one.seen_count + two.seen_count,
    )


def _clusters(leaves: list[Tallied]) -> list[tuple[tuple[str, ...], list[Tallied]]]:
    """Leaves by staff groups; those that share a staff group belong together."""
    clusters: list[tuple[tuple[str, ...], list[Tallied]]] = []
    for leaf in leaves:
        groups, inside = leaf.groups, [leaf]
        for cluster in [one for one in clusters if set(one[0]) & set(groups)]:
            clusters.remove(cluster)
            groups = cluster[0] + tuple(group for group in groups if group not in cluster[0])
            inside = cluster[1] + inside
        clusters.append((groups, inside))
    return clusters
