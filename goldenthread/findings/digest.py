"""What a person is told by mail of the week's findings: less than the page shows, never more."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.findings.access import Reader, Sight, reader_in
from goldenthread.findings.models import Finding
from goldenthread.findings.queries.stored_findings import State, list_findings
from goldenthread.findings.seen import SeenFinding, see_all, total_of

SHOWN = 7
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class ReaderOfMail(Reader):
    """Reads by name only what concerns them: mail lies open longer than a page does."""

    def sight_of(self, finding: Finding) -> Sight:
        sight = super().sight_of(finding)
        if sight is Sight.NAMED and finding.person_level and not self.is_concerned(finding):
            # The page names this person to the keeper of the record; a mail about one goes to
            # that one alone.
            return Sight.COUNTED if self.sees_school else Sight.HIDDEN
        return sight


@dataclass(frozen=True)
class ReaderOfOwn(ReaderOfMail):
    """Reads what is theirs: about them, about their team, or theirs to fix."""

    def sight_of(self, finding: Finding) -> Sight:
        is_own = super().sight_of(finding) is Sight.NAMED and self._is_theirs(finding)
        return Sight.NAMED if is_own else Sight.HIDDEN

    def _is_theirs(self, finding: Finding) -> bool:
        if finding.person_level:
            return self.is_concerned(finding)
        about_own_team = finding.subject_table == "teams" and finding.subject_key in self.teams_led
        return about_own_team or finding.team in self.teams or finding.fixer_person in self.own


@dataclass(frozen=True, slots=True)
class Digest:
    """`lines` are the weightiest; `total` counts all of them, `new` and `fixed` the last week's."""

    year: SchoolYear
    is_of_school: bool
    lines: Sequence[SeenFinding]
    total: int
    new: int
    fixed: int

    @property
    def more(self) -> int:
        return self.total - total_of(self.lines)


def find_digest(user: User, year: SchoolYear, *, of_school: bool, at: dt.datetime) -> Digest | None:
    """None where nothing is open for this person: then there is nothing to say.

    `of_school` for whoever leads professional learning; the others read their own things.
    """
    kind = ReaderOfMail if of_school else ReaderOfOwn
    known = reader_in(user, year.school)
    reader = kind(**{field.name: getattr(known, field.name) for field in fields(Reader)})
    lines = see_all(reader, list_findings(year, State.OPEN))
    if not lines:
        return None
    since = at - WEEK
    fixed = Finding.objects.filter(school=year.school, year=year, fixed_at__gt=since)
    return Digest(
        year=year,
        is_of_school=of_school,
        lines=lines[:SHOWN],
        total=total_of(lines),
        new=sum(1 for line in lines if line.first_seen_at and line.first_seen_at > since),
        fixed=total_of(see_all(reader, fixed)),
    )
