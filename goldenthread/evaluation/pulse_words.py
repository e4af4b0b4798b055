"""Says what participants answered, in the published counts and nothing beyond them."""

from collections.abc import Sequence

from goldenthread.surveys.public import ItemFigures, PublishedCount


def whole_of(figures: ItemFigures) -> PublishedCount | None:
    """The count of all who answered, or None where too few did."""
    return next((count for count in figures.counts if not count.groups), None)


def finding_of(asked: Sequence[ItemFigures]) -> str:
    told = []
    for figures in asked:
        count = whole_of(figures)
        words = agreed(count) if count else "too few answers to say"
        told.append(f"“{figures.item.wording.rstrip('.')}”: {words}")
    return "; ".join(told)[:600]


def agreed(count: PublishedCount) -> str:
    """`66 of 79 agree`, or the range that was published."""
    if count.fewest == count.most:
        return f"{count.fewest} of {count.n} agree"
    if count.fewest == 0:
        return f"at most {count.most} of {count.n} agree"
    if count.most == count.n:
        return f"at least {count.fewest} of {count.n} agree"
    return f"{count.fewest} to {count.most} of {count.n} agree"


def has_ranges(asked: Sequence[ItemFigures]) -> bool:
    counts = [whole_of(figures) for figures in asked]
    return any(count is not None and count.fewest != count.most for count in counts)
