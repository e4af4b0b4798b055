"""Narrows the findings of the Check page and puts them under headings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.severity import Severity
from goldenthread.findings.seen import SEVERITY_WORDS, SeenFinding, rule_name
from goldenthread.findings.who_can_fix import Fixer
from goldenthread.people.public import Person
from goldenthread.ui.listing import Column, Filter, Listing, read_listing
from goldenthread.ui.navigation import NavigationItem

# The sort of the address is the heading under which findings stand.
HEADINGS = (("rule", "Rule"), ("priority", "Priority"), ("fixer", "Who can fix it"))


@dataclass(frozen=True, slots=True)
class Names:
    """What keys are called, for the filters and the headings of one page."""

    priorities: Mapping[str, str]
    people: Mapping[str, str]

    def fixer(self, line: SeenFinding) -> str:
        if not line.fixer:
            return ""
        words = Fixer(line.fixer).words
        name = self.people.get(line.fixer_person, "")
        return f"{words}: {name}" if name else words

    def heading(self, by: str, line: SeenFinding) -> str:
        match by:
            case "rule":
                return f"{line.code} {line.rule_name}"
            case "priority":
                served = [self.priorities[key] for key in line.priorities if key in self.priorities]
                return served[0] if served else "No priority"
            case "fixer":
                return self.fixer(line) or "Several people"
        return ""


def names_of_fixers(year: SchoolYear, lines: Iterable[SeenFinding]) -> dict[str, str]:
    """One query, and none where no line names anybody."""
    keys = {line.fixer_person for line in lines} - {""}
    if not keys:
        return {}
    rows = Person.objects.filter(school=year.school, key__in=keys)
    return dict(rows.order_by("name").values_list("key", "name"))


def read_check_listing(request: HttpRequest, lines: Sequence[SeenFinding], names: Names) -> Listing:
    codes = sorted({line.code for line in lines})
    severities = [severity for severity in Severity if any(x.severity is severity for x in lines)]
    served = {key for line in lines for key in line.priorities}
    filters = (
        Filter("severity", "Severity", tuple((s.word, SEVERITY_WORDS[s]) for s in severities)),
        Filter("rule", "Rule", tuple((code, f"{code} {rule_name(code)}") for code in codes)),
        Filter(
            "priority",
            "Priority",
            tuple((key, title) for key, title in names.priorities.items() if key in served),
        ),
        Filter("fixer", "Who can fix it", _fixers(lines, names)),
    )
    useful = tuple(one for one in filters if len(one.choices) > 1 or one.key in request.GET)
    return read_listing(
        request.GET.dict(),
        columns=tuple(Column(key, label, (key,)) for key, label in HEADINGS),
        filters=useful,
        exports=("csv",) if lines else (),
    )


def _fixers(lines: Sequence[SeenFinding], names: Names) -> tuple[tuple[str, str], ...]:
    """Each part in the thread, and under it each person who has it."""
    choices: list[tuple[str, str]] = []
    for fixer in Fixer:
        of_part = [line for line in lines if line.fixer == fixer]
        if of_part:
            choices.append((fixer.value, fixer.words))
        people = {line.fixer_person for line in of_part} & set(names.people)
        choices += [
            (f"{fixer.value}|{key}", f"{fixer.words}: {names.people[key]}")
            for key in names.people
            if key in people
        ]
    return tuple(choices)


def is_asked_for(listing: Listing, line: SeenFinding) -> bool:
    chosen = listing.chosen
    fixer = chosen.get("fixer", "")
    part, _, person = fixer.partition("|")
    return (
        chosen.get("severity", line.severity.word) == line.severity.word
        and chosen.get("rule", line.code) == line.code
        and ("priority" not in chosen or chosen["priority"] in line.priorities)
        and (not part or part == line.fixer)
        and (not person or person == line.fixer_person)
    )


def in_groups(
    listing: Listing, lines: Sequence[SeenFinding], names: Names
) -> Sequence[SeenFinding]:
    """The group of the weightiest finding first; inside a group the order stays."""
    if not listing.sort:
        return lines
    first: dict[str, int] = {}
    for at, line in enumerate(lines):
        first.setdefault(names.heading(listing.sort, line), at)
    return sorted(lines, key=lambda line: first[names.heading(listing.sort, line)])


def grouping_links(listing: Listing) -> tuple[NavigationItem, ...]:
    plain = NavigationItem("Weight", listing.address(sort="", page=1), not listing.sort)
    return (
        plain,
        *(
            NavigationItem(label, listing.address(sort=key, page=1), listing.sort == key)
            for key, label in HEADINGS
        ),
    )
