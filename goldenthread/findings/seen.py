"""A finding as one reader sees it, and the groups in which what is about others is counted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import User
from goldenthread.checks.registry import find_rule_file
from goldenthread.checks.severity import Severity
from goldenthread.findings.access import Reader, Sight, reader_in
from goldenthread.findings.manual_sections import sections_of
from goldenthread.findings.models import Finding
from goldenthread.findings.offered import ShownOffer, offers_to
from goldenthread.findings.sensitive import PRIVATE_RULES, is_sensitive, people_in_words
from goldenthread.kernel.sentences import counted

SEVERITY_WORDS = {severity: severity.word.capitalize() for severity in Severity}
TONES = {
    Severity.BLOCK: "bad",
    Severity.ERROR: "bad",
    Severity.WARNING: "warn",
    Severity.INFORMATION: "",
}


@dataclass(frozen=True, slots=True)
class SeenFinding:
    """One line of the check. Without a `key` it stands for findings that the reader may count
    and not open: `message` and `hint` are then the rule's own, and `count` of them are meant."""

    key: str
    code: str
    rule_name: str
    severity: Severity
    message: str
    why: str
    hint: str
    people_line: str
    people_minutes: int
    fix_cost: int
    count: int = 1
    priorities: tuple[str, ...] = ()
    subject: tuple[str, str] = ("", "")
    is_about_reader: bool = False
    # Edits that this reader may apply.
    offers: tuple[ShownOffer, ...] = ()
    fixer: str = ""
    # Empty also where the name would say more than the line does.
    fixer_person: str = ""
    first_seen_at: datetime | None = None
    fixed_at: datetime | None = None

    @property
    def is_named(self) -> bool:
        return bool(self.key)

    @property
    def severity_word(self) -> str:
        return SEVERITY_WORDS[self.severity]

    @property
    def tone(self) -> str:
        return TONES[self.severity]

    @property
    def importance(self) -> tuple[int, int, int, str, str]:
        return (self.severity.rank, -self.people_minutes, self.fix_cost, self.code, self.key)


def see_all(reader: Reader, findings: Iterable[Finding]) -> tuple[SeenFinding, ...]:
    """What the reader sees of these findings, the weightiest first."""
    lines: list[SeenFinding] = []
    groups: dict[tuple[str, str, bool], list[Finding]] = defaultdict(list)
    for one in findings:
        match reader.sight_of(one):
            case Sight.NAMED:
                lines.append(_named(reader, one))
            case Sight.COUNTED:
                groups[one.code, one.severity, one.person_level].append(one)
            case Sight.HIDDEN:
                pass
    lines += [_counted(group) for group in groups.values()]
    return tuple(sorted(lines, key=lambda line: line.importance))


def as_seen_by(user: User | AnonymousUser, finding: Finding) -> SeenFinding | None:
    """The finding as this user sees it; None where not even its number is for them."""
    seen = see_all(reader_in(user, finding.school), [finding])
    return seen[0] if seen else None


def total_of(lines: Iterable[SeenFinding]) -> int:
    return sum(line.count for line in lines)


def rule_name(code: str) -> str:
    """The rule's name; the code of one that is no longer in the table."""
    file = find_rule_file(code)
    return file.RULE.name if file else code


def _named(reader: Reader, one: Finding) -> SeenFinding:
    return SeenFinding(
        key=one.key,
        code=one.code,
        rule_name=rule_name(one.code),
        severity=Severity(one.severity),
        message=one.message,
        why=_why(one.code),
        hint=one.hint,
        people_line=people_in_words(one.people, sensitive=False) if one.people else "",
        people_minutes=one.people_minutes,
        fix_cost=one.fix_cost,
        priorities=tuple(one.priorities),
        subject=(one.subject_table, one.subject_key),
        is_about_reader=one.person_level and reader.is_concerned(one),
        offers=offers_to(reader, one),
        fixer=one.fixer,
        fixer_person="" if one.person_level else one.fixer_person,
        first_seen_at=one.first_seen_at,
        fixed_at=one.fixed_at,
    )


def _counted(group: Sequence[Finding]) -> SeenFinding:
    first = group[0]
    sensitive = is_sensitive(first.code, first.person_level)
    file = find_rule_file(first.code)
    concerned = {person for one in group for person in one.people}
    if first.person_level:
        line = people_in_words(concerned, sensitive=sensitive)
    else:
        line = counted(len({one.team for one in group}), "small team")
    return SeenFinding(
        key="",
        code=first.code,
        rule_name=rule_name(first.code),
        severity=Severity(first.severity),
        message=sections_of(file)[""] if file else first.code,
        why=_why(first.code),
        hint=sections_of(file).get("What you could do", "") if file else "",
        people_line=line,
        # Minutes would tell how many people there are; sensitive ones sort below what is open.
        people_minutes=0 if sensitive else sum(one.people_minutes for one in group),
        fix_cost=min(one.fix_cost for one in group),
        fixer=first.fixer if len({one.fixer for one in group}) == 1 else "",
        count=1 if sensitive else len(group),
    )


def _why(code: str) -> str:
    file = find_rule_file(code)
    return sections_of(file).get("Why it may matter", "") if file else ""


THEMES = 5


def list_themes(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The names of the rules that matter most, for those who read themes and no findings."""
    weightiest: dict[str, tuple[int, int, int, str]] = {}
    for one in findings:
        if one.code in PRIVATE_RULES:
            continue
        # Minutes of one rule are summed: a theme is what takes most from most people.
        rank, minutes, cost, _ = weightiest.get(one.code, (9, 0, 9, one.code))
        severity = Severity(one.severity).rank
        weightiest[one.code] = (
            min(rank, severity),
            minutes - one.people_minutes,
            min(cost, one.fix_cost),
            one.code,
        )
    ordered = sorted(weightiest, key=lambda code: weightiest[code])
    return tuple(rule_name(code) for code in ordered[:THEMES])
