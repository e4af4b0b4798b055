"""The year as a plan would make it, with what the plan imagines where that is not so yet."""

from goldenthread.planner.answers import changes_of
from goldenthread.planner.what_ifs import Variation, not_yet_so, vary
from goldenthread.proposals.public import Contents, Proposal
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot


def missing_premise(now: Snapshot, proposal: Proposal) -> str:
    """A sentence for what has to come true first; "" for a plan of the year as it is."""
    return not_yet_so(now, Variation.from_values(proposal.variation)) if proposal.variation else ""


def planned_year(now: Snapshot, proposal: Proposal, contents: Contents) -> Snapshot:
    """What is accepted stands in the stored year already; the rest is put on top of it."""
    if missing_premise(now, proposal):
        variation = Variation.from_values(proposal.variation)
        now = vary(now, contents.wishes, variation)[0]
    return with_changes(now, changes_of(contents.moves_left))
