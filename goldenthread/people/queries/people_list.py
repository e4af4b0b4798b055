"""Who works at the school, as lines of a list: what everybody on the staff may know."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, User
from goldenthread.people.access import on_day, people_visible_to
from goldenthread.people.models import Person, Post, Team, TeamMember


@dataclass(frozen=True, slots=True)
class TeamName:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One member of staff; `job_title` names every post, `staff_groups` are words of the list."""

    key: str
    name: str
    job_title: str
    staff_groups: tuple[str, ...]
    staff_group_label: str
    teams: tuple[TeamName, ...]

    @property
    def team_names(self) -> str:
        return ", ".join(team.name for team in self.teams)

    def mentions(self, text: str) -> bool:
        shown = " ".join((self.name, self.job_title, self.staff_group_label, self.team_names))
        return text.casefold() in shown.casefold()

    def belongs_to(self, team: str) -> bool:
        return not team or any(one.key == team for one in self.teams)


def list_people(user: User | AnonymousUser, school: School) -> list[PersonLine]:
    """Everybody who works there today, by family name. 3 queries."""
    today = accounts.today()
    here = Q(left_on__isnull=True) | Q(left_on__gte=today)
    people = list(people_visible_to(user, school).filter(here))
    posts: dict[int, list[Post]] = defaultdict(list)
    for post in Post.objects.filter(on_day(today), school=school).order_by("-fte", "key"):
        posts[post.person_id].append(post)
    teams: dict[int, list[TeamName]] = defaultdict(list)
    members = TeamMember.objects.filter(on_day(today), school=school)
    for person, key, name in members.order_by("team__name").values_list(
        "person_id", "team__key", "team__name"
    ):
        teams[person].append(TeamName(key, name))
    lines = [_line(person, posts[person.pk], tuple(teams[person.pk])) for person in people]
    return sorted(lines, key=lambda line: by_family_name(line.name))


def list_team_names(school: School) -> list[TeamName]:
    """What may be chosen in a filter. 1 query."""
    rows = Team.objects.filter(school=school).order_by("name").values_list("key", "name")
    return [TeamName(key, name) for key, name in rows]


def by_family_name(name: str) -> tuple[str, str]:
    """What to sort a name by: `Ruth Adeyemi-Clarke` stands under A."""
    words = name.casefold().split() or [""]
    return (words[-1], name.casefold())


def _line(person: Person, posts: list[Post], teams: tuple[TeamName, ...]) -> PersonLine:
    titles = dict.fromkeys(post.job_title for post in posts)
    groups = {post.staff_group: post.get_staff_group_display() for post in posts}
    return PersonLine(
        person.key,
        person.name,
        ", ".join(titles),
        tuple(groups),
        ", ".join(groups.values()),
        teams,
    )
