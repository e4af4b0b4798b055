"""Collects activities with their audiences, links and exceptions, one subject at a time."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import LinkKind


@dataclass
class ActivityBook:
    """The activities of one stream or subject."""

    activities: list[r.Activity] = field(default_factory=list)
    links: list[r.ActivityLink] = field(default_factory=list)
    audience: list[r.ActivityAudience] = field(default_factory=list)
    participation: list[r.Participation] = field(default_factory=list)

    def add(
        self,
        activity: r.Activity,
        *,
        group: str = "",
        teams: Iterable[str] = (),
        people: Iterable[str] = (),
        follows: Iterable[str] = (),
        revisits: Iterable[str] = (),
    ) -> None:
        """Add one activity; without group, teams and people it is for the members of its team."""
        key = activity.id
        self.activities.append(activity)
        if group:
            self.audience.append(r.ActivityAudience(activity=key, group=group))
        self.audience += [r.ActivityAudience(activity=key, team=team) for team in teams]
        self.audience += [r.ActivityAudience(activity=key, person=person) for person in people]
        self.links += [
            r.ActivityLink(activity=key, kind=LinkKind.FOLLOWS, to=earlier) for earlier in follows
        ]
        self.links += [
            r.ActivityLink(activity=key, kind=LinkKind.REVISITS, to=earlier) for earlier in revisits
        ]
