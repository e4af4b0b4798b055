"""How few people stand between the figures of two surveys that asked the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from goldenthread.inference.answer_groups import FEWEST_IN_A_GROUP

type _Node = tuple[int, int]
type _Edges = dict[_Node, Counter[_Node]]
# Where whoever was not asked in one of the two surveys stands.
_NOT_ASKED: _Node = (2, 0)


def fewest_apart(one: Mapping[str, int], two: Mapping[str, int]) -> int:
    """The fewest people by whom a figure of one differs from a figure of the other; 0 for none.

    Each maps whom it asked to their answer group. A figure is a sum of groups, so that it could be
    subtracted from any sum of the other's groups. 0 also where only five or more ever differ.
    """
    edges: _Edges = defaultdict(Counter)
    first, second = _whole_groups(one), _whole_groups(two)
    for person in first.keys() | second.keys():
        here = (0, first[person]) if person in first else _NOT_ASKED
        there = (1, second[person]) if person in second else _NOT_ASKED
        edges[here][there] += 1
        edges[there][here] += 1
    found = [_smallest_cut(edges, part) for part in _parts(edges)]
    return min((cut for cut in found if 0 < cut < FEWEST_IN_A_GROUP), default=0)


def _whole_groups(places: Mapping[str, int]) -> Mapping[str, int]:
    """All as one where a group alone is too small: it is published with another at most."""
    sizes = Counter(places.values())
    if places and min(sizes.values()) < FEWEST_IN_A_GROUP:
        places = dict.fromkeys(places, 0)
    return places if len(places) >= FEWEST_IN_A_GROUP else {}


def _parts(edges: _Edges) -> list[set[_Node]]:
    """Groups that share people, directly or through others."""
    left, parts = set(edges), []
    while left:
        part, new = set[_Node](), {next(iter(left))}
        while new:
            part |= new
            new = {other for node in new for other in edges[node]} - part
        parts.append(part)
        left -= part
    return parts


def _smallest_cut(edges: _Edges, part: set[_Node]) -> int:
    """How many people at least stand across any line through the part (Stoer and Wagner, 1997)."""
    weights = {node: Counter(edges[node]) for node in part}
    smallest = 0
    while len(weights) > 1:
        start = next(iter(weights))
        near, order = Counter(weights[start]), [start]
        while len(order) < len(weights):
            last = max(weights.keys() - set(order), key=lambda node: near[node])
            order.append(last)
            cut = near[last]
            near.update(weights[last])
        smallest = min(smallest or cut, cut)
        before, last = order[-2:]
        for node, weight in weights.pop(last).items():
            del weights[node][last]
            if node != before:
                weights[before][node] += weight
                weights[node][before] += weight
    return smallest
