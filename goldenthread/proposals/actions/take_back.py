"""Takes what was accepted of a proposal out of the year again, while nobody has built on it."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.proposals.access import require_plan
from goldenthread.proposals.contents import open_contents, put_accepted
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.refusals import BuiltOn, NothingToTakeBack
from goldenthread.proposals.types import ProposalState
from goldenthread.threads import public as threads


def take_back(proposal: Proposal, *, actor: Actor, at: dt.datetime) -> None:
    """Remove what the moves made, give back what they changed; it may be accepted again.

    Refuses with `NothingToTakeBack`, with `BuiltOn` where somebody has worked on it, and with
    `PermissionDenied`.
    """
    require_plan(actor, proposal.school)
    with transaction.atomic():
        year = SchoolYear.objects.select_for_update().get(pk=proposal.year_id)
        year.school = proposal.school
        kept = Proposal.objects.select_for_update().get(pk=proposal.pk)
        contents = open_contents(kept)
        if kept.state != ProposalState.ACCEPTED or not contents.written:
            raise NothingToTakeBack
        if threads.is_touched(threads.get_snapshot(year), contents.written):
            raise BuiltOn
        try:
            rows = threads.rows_back(year, contents.written)
        except threads.RowIsGone as gone:
            raise BuiltOn from gone
        threads.write_rows(year, rows.written, rows.removed, actor=actor, at=at)
        put_accepted(kept, (), ())
        kept.state = ProposalState.TAKEN_BACK
        kept.save(update_fields=["sealed", "state"])
        accounts.record_event(
            "took back moves of a plan",
            f"proposal:{kept.pk}",
            school=proposal.school,
            actor=actor,
            at=at,
            subject_name=f"{year.label}, {kept.key}",
            facts={"rows": len(contents.written)},
        )
