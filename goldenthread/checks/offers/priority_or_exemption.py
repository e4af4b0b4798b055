"""FOC001: links an activity to the priority it serves, or says why it needs none."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.checks.finding import Finding
from goldenthread.checks.offers.offer import Offer
from goldenthread.kernel.dates import short_date
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Exemption, Stream

KIND = "priority-or-exemption"
# Only one person's own time can be for a career or for pleasure; an hour of a whole team that
# serves nothing would else be explained away with one click.
EXEMPT = {
    Exemption.CAREER: "Say that it is for a career",
    Exemption.PERSONAL: "Say that it is personal",
}


def offers(snapshot: Snapshot, finding: Finding, today: dt.date) -> Iterator[Offer]:
    """One offer for each priority in work, then the exemptions of an individual activity."""
    activity = snapshot.get("activities", finding.subject.key)
    what = f"“{activity.title}” on {short_date(activity.on)}"
    team = snapshot.find("teams", activity.team)
    leader = team.leader if team is not None and activity.stream == Stream.TEAM else ""
    also_for = (leader,) if leader else ()
    for priority in active_priorities(snapshot):
        yield Offer(
            KIND,
            f"Link it to {priority.code} {priority.title}",
            (f"{what} serves {priority.code} {priority.title}.",),
            (Change(replace(activity, priority=priority.id), activity),),
            also_for,
        )
    if activity.stream != Stream.INDIVIDUAL:
        return
    for exemption, words in EXEMPT.items():
        yield Offer(
            KIND,
            words,
            (f"{what} is exempt from serving a priority: {exemption.value}.",),
            (Change(replace(activity, exempt=exemption), activity),),
            also_for,
        )
