"""Which visits the two people have made their own, so that no plan of the year moves them."""

from goldenthread.accounts.public import SchoolYear
from goldenthread.practice.models import PeerVisit, VisitArrangement, VisitState


def visits_of_their_own(year: SchoolYear) -> frozenset[str]:
    """The keys of all such visits of the year."""
    visits = PeerVisit.objects.filter(school=year.school, year=year).select_related("arrangement")
    return frozenset(
        visit.key for visit in visits if is_their_own(visit, getattr(visit, "arrangement", None))
    )


def visits_called_off(year: SchoolYear) -> frozenset[str]:
    """The keys of visits that will not be, declined ones included: nobody is needed there."""
    rows = VisitArrangement.objects.filter(
        visit__school=year.school,
        visit__year=year,
        state__in=(VisitState.DECLINED, VisitState.CALLED_OFF),
    )
    return frozenset(rows.values_list("visit__key", flat=True))


def is_their_own(visit: PeerVisit, arrangement: VisitArrangement | None) -> bool:
    """Whether one of the two asked, answered or wrote something, or the visit took place."""
    if visit.took_place:
        return True
    return arrangement is not None and (
        arrangement.state != VisitState.ASKED
        or arrangement.asked_by_id is not None
        or bool(arrangement.sealed)
    )
