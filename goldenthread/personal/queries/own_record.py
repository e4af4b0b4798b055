"""Everything held about one person in one school, found by the table of holdings."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import ForeignKey, Model, Q, QuerySet

from goldenthread.accounts.public import (
    Ability,
    AuditEvent,
    RecordOpening,
    School,
    User,
    YearState,
    may,
)
from goldenthread.findings.public import Finding
from goldenthread.kernel.dates import long_date
from goldenthread.people.public import Person, Post
from goldenthread.personal.groups import GROUPS, Group
from goldenthread.personal.holdings import HOLDINGS, Holding
from goldenthread.personal.queries.rows_read import Cell, HeldRow, read_naming, read_row
from goldenthread.practice import public as practice
from goldenthread.priorities import public as priorities
from goldenthread.priorities.public import NeedNote

# What a coach no longer reads once the pair is over, or once they judge the coachee: the words, and
# that the coachee has shown a summary, and to what end.
CLOSED_WITH_PAIRS = {
    "practice.PairAgreement": "pair",
    "practice.TouchpointWords": "touchpoint__pair",
    "practice.SharedSummary": "pair",
}


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose record it is: the account, and the entry in the staff list where there is one."""

    school: School
    user: User
    person: Person | None
    today: dt.date


@dataclass(frozen=True, slots=True)
class HeldTable:
    model: str
    title: str
    rows: tuple[HeldRow, ...]


@dataclass(frozen=True, slots=True)
class HeldGroup:
    group: Group
    tables: tuple[HeldTable, ...]

    @property
    def count(self) -> int:
        return sum(len(table.rows) for table in self.tables)


def read_own_record(owner: Owner, codes: Iterable[str] = ()) -> tuple[HeldGroup, ...]:
    """The groups, those of `codes` alone where some are given; empty groups too.

    Queries: one or two a table, the same whatever is in them.
    """
    wanted = set(codes)
    models = {model._meta.label: model for model in apps.get_models()}
    groups = []
    for group in GROUPS:
        if wanted and group.code not in wanted:
            continue
        tables = [
            HeldTable(holding.model, holding.title, tuple(_rows(owner, holding, models)))
            for holding in HOLDINGS
            if holding.group == group.code
        ]
        tables += _beyond(owner, group.code)
        groups.append(HeldGroup(group, tuple(table for table in tables if table.rows)))
    return tuple(groups)


def _rows(owner: Owner, holding: Holding, models: dict[str, type[Model]]) -> Iterator[HeldRow]:
    subject = owner.user if holding.account else owner.person
    if subject is None:
        return
    rows = _without_drafts(owner, _of_school(models[holding.model], owner.school))
    if holding.mine:
        # Of a pair both sides are told: which of them it is stands nowhere else.
        obvious = holding.mine if len(holding.mine) == 1 else ()
        which = Q()
        for path in holding.mine:
            which |= Q(**{path: subject.pk})
        for row in _without_closed(owner, holding, rows.filter(which).distinct()):
            yield read_row(row, holding.leaves_out, obvious)
    for path in holding.named:
        named = rows.filter(**{path: subject.pk})
        for mine in holding.mine:
            named = named.exclude(**{mine: subject.pk})
        for row in named:
            yield read_naming(row, path)


def _of_school(model: type[Model], school: School) -> QuerySet[Model]:
    fields = model._meta.local_concrete_fields
    related = [
        field.name for field in fields if isinstance(field, ForeignKey) and field.name != "school"
    ]
    # A pair has no name but those of the two.
    related += [f"pair__{who}" for who in ("coach", "coachee") if "pair" in related]
    rows = model._default_manager.order_by("pk")
    if related:
        rows = rows.select_related(*related)
    if any(field.name == "school" for field in fields):
        # A role in the trust holds in this school too, and stands in no school's row.
        own = Q(school=school)
        return rows.filter(own | Q(school__isnull=True) if _may_lack_school(model) else own)
    return rows


# What somebody said of a year stays theirs when the year is taken back to draft.
SAID_OF_DRAFTS = "years.DraftComment"


def _without_drafts(owner: Owner, rows: QuerySet[Model]) -> QuerySet[Model]:
    """What a draft year plans for people is not decided, and nobody else is shown it anywhere."""
    is_said = rows.model._meta.label == SAID_OF_DRAFTS
    if is_said or may(owner.user, owner.school, Ability.EDIT_PLAN):
        return rows
    for path in _paths_to_year(rows.model):
        rows = rows.exclude(**{f"{path}__state": YearState.DRAFT})
    return rows


def _paths_to_year(model: type[Model]) -> list[str]:
    """Its own year, or those of the rows it belongs to: an arrangement is of its visit's year."""
    leading = [
        field for field in model._meta.local_concrete_fields if isinstance(field, ForeignKey)
    ]
    if any(field.name == "year" for field in leading):
        return ["year"]
    return [
        f"{field.name}__year"
        for field in leading
        if any(far.name == "year" for far in field.related_model._meta.local_concrete_fields)
    ]


def _may_lack_school(model: type[Model]) -> bool:
    return bool(model._meta.get_field("school").null)


def _without_closed(owner: Owner, holding: Holding, rows: QuerySet[Model]) -> QuerySet[Model]:
    if holding.model == "practice.SharedWords":
        taken_back = Q(shared_summary__revoked_on__isnull=False)
        return rows.exclude(taken_back & ~Q(shared_summary__pair__coachee=owner.person))
    path = CLOSED_WITH_PAIRS.get(holding.model)
    if path is None or owner.person is None:
        return rows
    readable = practice.list_readable_pairs(owner.person, owner.today)
    return rows.filter(**{f"{path}__in": readable})


def _beyond(owner: Owner, code: str) -> list[HeldTable]:
    """What no foreign key leads to: notes without a name, findings, lines of the logs."""
    if code == "said" and owner.person is not None:
        unnamed = NeedNote.objects.filter(
            school=owner.school, raised_by__isnull=True
        ).select_related("year", "need", "raised_by")
        notes = priorities.own_notes(owner.person, unnamed)
        title = "Need notes without your name"
        return [HeldTable("priorities.NotePlace", title, tuple(read_row(one, ()) for one in notes))]
    if code == "check" and owner.person is not None:
        return [HeldTable("findings.Finding", "Findings", tuple(_findings(owner)))]
    if code == "log":
        return [
            HeldTable("accounts.AuditEvent", "Changes", tuple(_events(owner))),
            HeldTable("accounts.RecordOpening", "Records you opened", tuple(_opened(owner))),
        ]
    return []


def _findings(owner: Owner) -> Iterator[HeldRow]:
    assert owner.person is not None
    key = owner.person.key
    found = _without_drafts(owner, Finding.objects.filter(school=owner.school))
    rows = found.values_list(
        "code", "message", "people", "person_level", "first_seen_at", "fixed_at"
    )
    for rule, message, people, is_of_persons, seen, fixed in rows.order_by("-first_seen_at", "pk"):
        # Whom a finding about the school's plan touches is no statement about a person.
        if key not in people or not (is_of_persons or people == [key]):
            continue
        # A line that names others as well is read on the Check page, by its own walls.
        words = message if people == [key] else "It names others too: see the Check page."
        values = {
            "rule": rule,
            "message": words,
            "first_seen": seen.date().isoformat(),
            "mended": fixed.date().isoformat() if fixed else None,
        }
        yield _told(values)


def _events(owner: Owner) -> Iterator[HeldRow]:
    about = Q(subject=f"user:{owner.user.pk}") | Q(
        subject__startswith="role-assignment:", facts__user=owner.user.pk
    )
    if owner.person is not None:
        posts = Post.objects.filter(person=owner.person).values_list("pk", flat=True)
        numbers = [f"person:{owner.person.pk}", *(f"post:{number}" for number in posts)]
        about |= Q(subject__in=numbers)
    rows = AuditEvent.objects.filter(about | Q(actor_user_id=owner.user.pk), school=owner.school)
    for event in rows:
        yield _told(
            {
                "on": event.at.date().isoformat(),
                "who": event.actor_name,
                "did": event.verb,
                "with": event.subject_name or event.subject,
            }
        )


def _opened(owner: Owner) -> Iterator[HeldRow]:
    for opening in RecordOpening.objects.filter(school=owner.school, reader=owner.user):
        yield _told({"on": opening.on.isoformat(), "what": opening.what, "of": opening.subject})


def _told(values: dict[str, str | None]) -> HeldRow:
    cells = [
        Cell(name.replace("_", " ").capitalize(), _in_words(text))
        for name, text in values.items()
        if text
    ]
    return HeldRow(tuple(cells), dict(values))


def _in_words(text: str) -> str:
    """A day as people write it; any other text as it is."""
    try:
        return long_date(dt.date.fromisoformat(text))
    except ValueError:
        return text
