"""The teams of a school as lines of a list, and the page of one."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, User
from goldenthread.kernel.sentences import counted
from goldenthread.people.access import (
    can_edit_people,
    can_view_inside_team,
    on_day,
    teams_visible_to,
)
from goldenthread.people.models import Post, Team, TeamMember
from goldenthread.people.queries.people_list import by_family_name
from goldenthread.people.queries.person_page import Colleague


@dataclass(frozen=True, slots=True)
class TeamLine:
    key: str
    name: str
    kind: str
    kind_label: str
    leader: Colleague | None
    members: int
    slot: str

    @property
    def leader_name(self) -> str:
        return self.leader.name if self.leader else ""

    def mentions(self, text: str) -> bool:
        shown = " ".join((self.name, self.kind_label, self.leader_name, self.slot))
        return text.casefold() in shown.casefold()


@dataclass(frozen=True, slots=True)
class MemberLine:
    key: str
    name: str
    job_title: str
    since: dt.date | None


@dataclass(frozen=True, slots=True)
class TeamPage:
    """`sees_inside` lets the reader see how ready the team is and what support was agreed."""

    key: str
    name: str
    kind: str
    leader: Colleague | None
    slot: str
    members: tuple[MemberLine, ...]
    sees_inside: bool
    readiness: str
    support: str
    may_edit: bool


def list_teams(user: User | AnonymousUser, school: School) -> list[TeamLine]:
    """Every team by name. 1 query."""
    today = accounts.today()
    current = Q(team_members__starts_on__isnull=True) | Q(team_members__starts_on__lte=today)
    current &= Q(team_members__ends_on__isnull=True) | Q(team_members__ends_on__gte=today)
    rows = (
        teams_visible_to(user, school)
        .select_related("leader")
        .annotate(size=Count("team_members", filter=current))
    )
    lines = [
        TeamLine(
            team.key,
            team.name,
            team.kind,
            team.get_kind_display(),
            _leader(team),
            team.size,
            slot_in_words(team),
        )
        for team in rows
    ]
    return sorted(lines, key=lambda line: line.name.casefold())


def get_team_page(user: User | AnonymousUser, team: Team) -> TeamPage:
    """The page of the team. At most 3 queries."""
    today = accounts.today()
    sees_inside = can_view_inside_team(user, team)
    rows = list(TeamMember.objects.filter(on_day(today), team=team).select_related("person"))
    titles: dict[int, str] = {}
    posts = Post.objects.filter(on_day(today), person__in=[row.person_id for row in rows])
    for post in posts.order_by("fte", "key"):
        titles[post.person_id] = post.job_title
    members = [
        MemberLine(row.person.key, row.person.name, titles.get(row.person_id, ""), row.starts_on)
        for row in rows
    ]
    return TeamPage(
        key=team.key,
        name=team.name,
        kind=team.get_kind_display(),
        leader=_leader(team),
        slot=slot_in_words(team),
        members=tuple(sorted(members, key=lambda member: by_family_name(member.name))),
        sees_inside=sees_inside,
        readiness=team.get_readiness_display() if sees_inside and team.readiness else "",
        support=team.support if sees_inside else "",
        may_edit=can_edit_people(user, team.school),
    )


def slot_in_words(team: Team) -> str:
    """`Tuesday 15:15, week A, every 2 teaching weeks`; empty without a slot."""
    parts = [team.slot] if team.slot else []
    if team.slot_every_weeks == 1:
        parts.append("every teaching week")
    elif team.slot_every_weeks:
        parts.append(f"every {counted(team.slot_every_weeks, 'teaching week')}")
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def _leader(team: Team) -> Colleague | None:
    return None if team.leader is None else Colleague(team.leader.key, team.leader.name)
