"""Which rules speak about coaching, surveys and appraisal, and how their findings are counted."""

from collections.abc import Hashable, Iterable

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SystemActor
from goldenthread.checks.registry import RULE_FILES
from goldenthread.inference.small_counts import FEWEST_SHOWN

# Of these, what is found about persons is never counted below five.
SENSITIVE_FAMILIES = frozenset({"COA", "PRV", "CUL", "APP"})
# What these rules find is for the people in the finding; nobody else reads even a number.
PRIVATE_RULES = frozenset(file.RULE.code for file in RULE_FILES if file.RULE.is_private)


def is_sensitive(code: str, person_level: bool) -> bool:
    return person_level and code[:3] in SENSITIVE_FAMILIES


def logged_as(actor: Actor, school: School, code: str, person_level: bool) -> Actor:
    """As whom the audit log, which leaders read, keeps whoever mends such a finding.

    Beside a rule on coaching or appraisal the name alone would tell whom it found.
    """
    if isinstance(actor, SystemActor) or not is_sensitive(code, person_level):
        return actor
    leads = accounts.may(actor, school, Ability.VIEW_FINDINGS_SCHOOL)
    return actor if leads else SystemActor("Somebody whom the finding is about")


def counted_once(code: str, severity: str, key: str, person_level: bool) -> Hashable:
    """Findings that give the same answer here count as one in every total.

    A total that counted each sensitive finding would give away, by subtraction, how many people
    the page has just kept back.
    """
    return (code, severity) if is_sensitive(code, person_level) else key


def people_in_words(people: Iterable[str], *, sensitive: bool) -> str:
    """`3 people`; `1 to 4 people` where the number itself is sensitive and small."""
    number = len(set(people))
    if sensitive and number < FEWEST_SHOWN:
        return f"1 to {FEWEST_SHOWN - 1} people"
    return "1 person" if number == 1 else f"{number:,} people"
