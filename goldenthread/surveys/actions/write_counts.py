"""Keeps the figures of one item as they may be shown."""

from collections.abc import Sequence

from goldenthread.inference.published_counts import Figure
from goldenthread.surveys.models import PublishedCount, SurveyItem


def write_counts(told: Sequence[tuple[SurveyItem, Sequence[Figure]]]) -> int:
    """How many were written: each item's figures, in their order."""
    rows = [
        PublishedCount(
            school_id=item.school_id,
            item=item,
            position=position,
            groups=list(figure.groups),
            parts=list(figure.parts),
            is_leaf=figure.is_leaf,
            n=figure.n,
            fewest=figure.fewest,
            most=figure.most,
        )
        for item, figures in told
        for position, figure in enumerate(figures)
    ]
    return len(PublishedCount.objects.bulk_create(rows))
