"""The year as a plan would make it, with what the plan imagines where that is not so yet."""

from contextlib import suppress

from goldenthread.planner.answers import changes_of
from goldenthread.planner.what_ifs import NoSuchVariation, vary
from goldenthread.proposals.public import Contents, Proposal, open_premise
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot


def missing_premise(now: Snapshot, proposal: Proposal) -> str:
    """A sentence for what has to come true first; "" for a plan of the year as it is."""
    premise = open_premise(proposal)
    return premise.missing(now) if premise is not None else ""


def planned_year(now: Snapshot, proposal: Proposal, contents: Contents) -> Snapshot:
    """What is accepted stands in the stored year already; the rest is put on top of it."""
    premise = open_premise(proposal)
    if premise is not None and premise.missing(now):
        # Who would coach may have left the staff list since: then the year stands as it is.
        with suppress(NoSuchVariation):
            now = vary(now, contents.wishes, premise.variation, proposal.today)[0]
    return with_changes(now, changes_of(contents.moves_left))
