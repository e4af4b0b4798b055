"""What the check would say of a year with a plan in it: by rule, what is gone and what is new."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.findings import public as findings
from goldenthread.findings.public import Compared
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class SaidOnce:
    """Findings of one rule that say the same kind of thing, each in its own line."""

    rule: str
    url: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckCompared:
    compared: Compared
    gone: tuple[SaidOnce, ...]
    new: tuple[SaidOnce, ...]


def compare_check(user: User, year: SchoolYear, now: Snapshot, then: Snapshot) -> CheckCompared:
    """`now` is the checked snapshot. Nothing is stored."""
    compared = findings.compare_findings(user, year, now, [then], accounts.today())[0]
    return CheckCompared(
        compared,
        gone=_by_rule(year, compared.gone),
        new=_by_rule(year, compared.new),
    )


def _by_rule(year: SchoolYear, seen: Iterable[findings.SeenFinding]) -> tuple[SaidOnce, ...]:
    rules: dict[str, list[findings.SeenFinding]] = {}
    for one in seen:
        rules.setdefault(one.code, []).append(one)
    return tuple(
        SaidOnce(
            f"{code} {own[0].rule_name}",
            rule_address(year, code),
            tuple(one.message if one.is_named else one.people_line for one in own),
        )
        for code, own in sorted(rules.items())
    )


def rule_address(year: SchoolYear, code: str) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label}
    if not code:
        return reverse("findings:list-rules", kwargs=kwargs)
    return reverse("findings:show-rule", kwargs={**kwargs, "code": code})
