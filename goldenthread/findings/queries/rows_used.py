"""The rows that a finding rests on, each with its name and its page where the reader may see it."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import NoReverseMatch, reverse

from goldenthread.accounts.public import Ability, SchoolYear
from goldenthread.checks.finding import RowRef
from goldenthread.findings.access import Reader
from goldenthread.findings.models import Finding
from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.people import public as people
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes


@dataclass(frozen=True, slots=True)
class RowLine:
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows of one table. Those whose keys would name somebody are only told in `kept_back`."""

    heading: str
    file_name: str
    lines: tuple[RowLine, ...]
    kept_back: str


@dataclass(frozen=True, slots=True)
class _Page:
    """Where rows of a table have their page, who may open it, and how a row is called there."""

    model: type[Model]
    route: str
    ability: Ability
    title: Callable[[Any], str]
    with_row: tuple[str, ...] = ()


def _when(activity: Any) -> str:
    team = f"{activity.team.name}, " if activity.team else ""
    return f"{activity.title}, {team}{short_date(activity.on)}, {in_words(activity.minutes)}"


PAGES: Mapping[str, _Page] = {
    "people": _Page(people.Person, "people:show-person", Ability.VIEW_PEOPLE_LIST, str),
    "teams": _Page(people.Team, "people:show-team", Ability.VIEW_PEOPLE_LIST, str),
    "priorities": _Page(
        priorities.Priority, "priorities:show-priority", Ability.VIEW_PLAN, lambda row: row.title
    ),
    "programmes": _Page(
        programmes.Programme, "programmes:show-programme", Ability.VIEW_PLAN, lambda row: row.title
    ),
    "activities": _Page(programmes.Activity, "activities:show-activity", Ability.VIEW_PLAN, _when),
}
# Keys in these tables hold the names of people; whoever is not concerned needs this to read them.
# A table that stands neither here nor in PLAIN is only counted for them.
NAMES_PEOPLE: Mapping[str, Ability] = {
    "people": Ability.VIEW_PEOPLE_LIST,
    "posts": Ability.VIEW_PERSON_RECORD,
    "team_members": Ability.VIEW_PEOPLE_LIST,
    "working_hours": Ability.VIEW_PERSON_RECORD,
    "timetable": Ability.VIEW_PERSON_RECORD,
    "ledger": Ability.VIEW_TIME_LEDGER,
    "participation": Ability.VIEW_PARTICIPATION,
    "programme_audience": Ability.VIEW_PARTICIPATION,
    "activity_audience": Ability.VIEW_PARTICIPATION,
    "compliance_records": Ability.VIEW_COMPLIANCE,
    "entitlements": Ability.VIEW_COMPLIANCE,
}
PLAIN = frozenset(
    "school year terms days events periods teams cover_supply budget_lines target_groups needs "
    "priorities insight_sources measures measure_points let_go evidence_cards techniques "
    "programmes units decisions activities activity_links team_cycles evaluation_plan "
    "evaluation_results claims surveys statement_scores survey_cuts form_fields governor_events "
    "providers engagements engagement_activities compliance_items".split()
)


def list_rows_used(reader: Reader, finding: Finding, year: SchoolYear) -> tuple[RowGroup, ...]:
    """Grouped by table, in the order of the folder's names. One query a table that has pages."""
    keys: dict[str, list[str]] = defaultdict(list)
    for table, key in finding.rows:
        keys[table].append(key)
    return tuple(_group(reader, finding, year, table, keys[table]) for table in sorted(keys))


def _group(
    reader: Reader, finding: Finding, year: SchoolYear, table: str, keys: list[str]
) -> RowGroup:
    heading = table.replace("_", " ").capitalize()
    file_name = RowRef(table, "").file_name
    if not _may_read_keys(reader, finding, table):
        return RowGroup(heading, file_name, (), kept_back=_how_many(len(keys)))
    page = PAGES.get(table)
    if page is None:
        return RowGroup(heading, file_name, tuple(RowLine(key) for key in keys), kept_back="")
    rows = page.model._default_manager.filter(school=year.school, key__in=keys)
    rows = rows.select_related(*page.with_row) if page.with_row else rows
    if hasattr(page.model, "year"):
        rows = rows.filter(year=year)
    stored = {row.key: row for row in rows}  # type: ignore[attr-defined]
    lines = tuple(
        RowLine(
            page.title(stored[key]) if key in stored else key,
            address_of(reader, year, table, key) if key in stored else "",
        )
        for key in keys
    )
    return RowGroup(heading, file_name, lines, kept_back="")


def _how_many(rows: int) -> str:
    # Two rows of coaching pairs are two pairs: as telling as the number of people.
    return f"{rows:,} rows" if rows >= FEWEST_SHOWN else f"1 to {FEWEST_SHOWN - 1} rows"


def _may_read_keys(reader: Reader, finding: Finding, table: str) -> bool:
    # Being one of forty people of a finding about the school opens nobody else's records.
    if table in PLAIN or (finding.person_level and reader.is_concerned(finding)):
        return True
    ability = NAMES_PEOPLE.get(table)
    return ability is not None and reader.may(ability)


def address_of(reader: Reader, year: SchoolYear, table: str, key: str) -> str:
    """The page of the row; empty where there is none or this reader may not open it."""
    page = PAGES.get(table)
    if page is None or not reader.may(page.ability):
        return ""
    school = {"school_slug": year.school.slug, "key": key}
    for kwargs in (school | {"year": year.label}, school):
        try:
            return reverse(page.route, kwargs=kwargs)
        except NoReverseMatch:
            continue
    return ""


def names_of_concerned(reader: Reader, finding: Finding, year: SchoolYear) -> tuple[RowLine, ...]:
    """The people affected by name, where this reader may read the names; else empty. One query.

    Of coaching only the two of the pair do; of findings about the school, whoever may see who took
    part.
    """
    if not finding.person_level and not reader.may(Ability.VIEW_PARTICIPATION):
        return ()
    rows = people.Person.objects.filter(school=year.school, key__in=finding.people)
    return tuple(
        RowLine(person.name, address_of(reader, year, "people", person.key))
        for person in rows.order_by("name", "key")
    )
