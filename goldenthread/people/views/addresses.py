"""Where the pages of people and teams lie, and the pages above each of them."""

from django.urls import reverse

from goldenthread.accounts.public import School
from goldenthread.people.models import Person, Team
from goldenthread.ui.navigation import NavigationItem


def address(name: str, school: School, **more: str) -> str:
    return reverse(f"people:{name}", kwargs={"school_slug": school.slug, **more})


def page_of(person: Person) -> str:
    return address("show-person", person.school, key=person.key)


def page_of_team(team: Team) -> str:
    return address("show-team", team.school, key=team.key)


def crumbs_to(person: Person) -> tuple[NavigationItem, ...]:
    return (
        NavigationItem("People", address("list-people", person.school)),
        NavigationItem(person.name, page_of(person)),
    )


def crumbs_to_team(team: Team) -> tuple[NavigationItem, ...]:
    return (
        NavigationItem("People", address("list-people", team.school)),
        NavigationItem("Teams", address("list-teams", team.school)),
        NavigationItem(team.name, page_of_team(team)),
    )
