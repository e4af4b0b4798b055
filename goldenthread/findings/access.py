"""Who reads which finding by name, who reads it as a number, and who not at all.

Domain rule: a finding about persons is for the person, and for the one role that may see the
records it rests on. Everybody else who may see the school's findings sees "3 people".
"""

from dataclasses import dataclass
from enum import Enum

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Role, School, SchoolYear, User
from goldenthread.findings.models import Finding
from goldenthread.findings.sensitive import PRIVATE_RULES
from goldenthread.people import public as people

# Family of rules -> who else reads by name what it says about persons: whoever may see the records
# that its rules rest on. Coaching (COA), leaks of it (PRV) and families not named here: nobody.
ALSO_READ_BY: dict[str, Ability] = {
    "FOC": Ability.VIEW_PARTICIPATION,
    "DUR": Ability.VIEW_PARTICIPATION,
    "STR": Ability.VIEW_PARTICIPATION,
    "INC": Ability.VIEW_PARTICIPATION,
    "TIM": Ability.VIEW_TIME_LEDGER,
    "STA": Ability.VIEW_COMPLIANCE,
}
# Families that a line manager reads of their own reports, and an appraiser of those they appraise.
OF_OWN_REPORTS = frozenset({"STA"})
OF_OWN_APPRAISEES = frozenset({"APP"})


class Sight(Enum):
    """How a reader sees a finding."""

    NAMED = "named"
    COUNTED = "counted"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Reader:
    """Everything about a user that decides what they see in one school. Made by `reader_in`."""

    school_id: int
    roles: frozenset[Role]
    abilities: frozenset[Ability]
    # Keys of people and teams.
    own: frozenset[str]
    teams_led: frozenset[str]
    teams: frozenset[str]
    reports: frozenset[str]
    appraisees: frozenset[str]

    def may(self, ability: Ability) -> bool:
        return ability in self.abilities

    @property
    def sees_school(self) -> bool:
        return self.may(Ability.VIEW_FINDINGS_SCHOOL)

    @property
    def sees_counts(self) -> bool:
        return self.may(Ability.VIEW_FINDINGS_COUNTS)

    def sight_of(self, finding: Finding) -> Sight:
        """Asks the database nothing."""
        if self._reads_by_name(finding):
            return Sight.NAMED
        is_countable = self.sees_school and finding.code not in PRIVATE_RULES
        return Sight.COUNTED if is_countable else Sight.HIDDEN

    def is_concerned(self, finding: Finding) -> bool:
        return not self.own.isdisjoint(finding.people)

    def _reads_by_name(self, finding: Finding) -> bool:
        if finding.person_level:
            return self.is_concerned(finding) or self._answers_for(finding)
        if finding.team:
            return finding.team in self.teams
        about_own_team = finding.subject_table == "teams" and finding.subject_key in self.teams_led
        return self.sees_school or about_own_team

    def _answers_for(self, finding: Finding) -> bool:
        family, concerned = finding.code[:3], set(finding.people)
        ability = ALSO_READ_BY.get(family)
        if ability is not None and self.may(ability):
            return True
        if family in OF_OWN_REPORTS and concerned and concerned <= self.reports:
            return True
        return family in OF_OWN_APPRAISEES and bool(concerned) and concerned <= self.appraisees


def reader_in(
    user: User | AnonymousUser, school: School, ties: people.OwnTies | None = None
) -> Reader:
    """Look the user up in the school: one query, none without an account or with known `ties`."""
    roles = accounts.roles_in(user, school)
    abilities = frozenset(one for one in Ability if not accounts.ABILITIES[one].isdisjoint(roles))
    if ties is None and roles and isinstance(user, User):
        ties = people.get_own_ties(user, school, accounts.today())
    ties = ties or people.OwnTies()
    return Reader(
        school.pk,
        roles,
        abilities,
        own=frozenset([ties.person.key] if ties.person else []),
        teams_led=frozenset(ties.teams_led),
        teams=frozenset([*ties.teams_led, *ties.teams_joined]),
        reports=ties.reports,
        appraisees=ties.appraisees,
    )


def get_year_and_reader(
    user: User | AnonymousUser, slug: str, label: str
) -> tuple[SchoolYear, Reader]:
    """The first line of a page: 404 where the school or the year is unseen."""
    school = accounts.get_school_or_404(user, slug)
    year = accounts.get_open_year(user, school, label)
    return year, reader_in(user, school)


def may_open_check(reader: Reader) -> bool:
    """Staff find what concerns themselves there, leaders the school's, governors the numbers."""
    return reader.sees_counts or reader.may(Ability.VIEW_PEOPLE_LIST)


def findings_visible_to(user: User | AnonymousUser, year: SchoolYear) -> tuple[Finding, ...]:
    """The findings that the user reads by name: open, accepted and fixed."""
    reader = reader_in(user, year.school)
    return tuple(
        one
        for one in Finding.objects.filter(school=year.school, year=year)
        if reader.sight_of(one) is Sight.NAMED
    )


def can_see_finding(user: User | AnonymousUser, finding: Finding) -> bool:
    return reader_in(user, finding.school).sight_of(finding) is Sight.NAMED
