"""Brings the school folder of one year into the database: all of it or nothing."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.exchange.access import AnotherSchool
from goldenthread.exchange.actions.refuse_new_readers import refuse_new_readers
from goldenthread.exchange.queries.whole_year import get_year_or_start
from goldenthread.findings import public as findings
from goldenthread.folder.comparing import Changes, compare
from goldenthread.kernel.errors import Refusal
from goldenthread.people import public as people
from goldenthread.practice import public as practice
from goldenthread.snapshot import records as r
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import Snapshot, dangling_references
from goldenthread.snapshot.tables import in_order_of_need
from goldenthread.threads import public as threads

KEPT_WHERE_EMPTY = (
    "name",
    "phase",
    "ages",
    "roll",
    "jurisdiction",
    "timetable_weeks",
    "survey_threshold",
)
RECORD_MODELS = {**threads.RECORD_MODELS, **findings.RECORD_MODELS}


class LeadsNowhere(Refusal):
    """A row names another row that neither the folder nor the database has."""


def compare_school_year(snapshot: Snapshot, *, school: accounts.School | None) -> Changes:
    """What bringing in this year would add and change; nothing is written.

    Without a school, everything in it is new.
    """
    if school is None:
        _check_references(snapshot, None)
        return compare(None, snapshot)
    if snapshot.school.id != school.slug:
        raise AnotherSchool(snapshot.school.id, school)
    before = _stored(school, snapshot.year.id)
    _check_references(snapshot, before)
    snapshot = replace(snapshot, school=_as_kept(snapshot.school, school))
    changes = compare(before, snapshot)
    refuse_new_readers(changes, school, snapshot.year.id)
    return changes


def import_school_year(
    snapshot: Snapshot, *, school: accounts.School, actor: accounts.Actor, at: datetime
) -> Changes:
    """Add what is new, change what differs, and report what the folder no longer holds.

    Rows that the folder does not hold stay as they are: nothing is deleted. The same folder twice
    changes nothing, and then leaves no trace in the audit log. Sends `school_year_changed` after
    commit when anything changed. Refuses with `AnotherSchool`, `LeadsNowhere` or
    `WordsStayWithPeople`.
    """
    with accounts.as_school(school.pk):
        changes = compare_school_year(snapshot, school=school)
        if changes.changes_something:
            year = _write_head(snapshot, school=school)
            _write_rows(snapshot, school=school, year=year)
            people.link_accounts(school)
            # The folder may have made a coach somebody's boss.
            practice.flag_pairs_to_hand_over(year, on=accounts.today())
            accounts.record_event(
                "brought in school folder",
                f"school-year:{year.pk}",
                school=school,
                actor=actor,
                at=at,
                subject_name=year.label,
                facts={name: changes.counts[name] for name in ("added", "changed")},
            )
            transaction.on_commit(
                partial(
                    threads.school_year_changed.send, sender=None, year=year, actor=actor, at=at
                )
            )
    return changes


def _stored(school: accounts.School, label: str) -> Snapshot | None:
    labels = set(school.years.values_list("label", flat=True))
    if not labels:
        return None
    before = get_year_or_start(school, label)
    # Staff and teams are there already when a year is new; the year itself is not.
    return before if label in labels else replace(before, year=replace(before.year, id=""))


def _as_kept(head: r.School, school: accounts.School) -> r.School:
    """The head of the folder with what the school keeps where the folder says nothing."""
    kept = {
        name: getattr(school, name)
        for name in KEPT_WHERE_EMPTY
        if getattr(head, name) in ("", None)
    }
    # Which trust a school belongs to is decided where schools are opened, not by a folder.
    trust = school.trust.name if school.trust else ""
    return replace(head, trust=trust, **kept)


def _check_references(snapshot: Snapshot, before: Snapshot | None) -> None:
    for gap in dangling_references(snapshot):
        # Nothing is deleted, so a row that only the database has is still there to be named.
        if before is not None and before.find(gap.refers_to, gap.value):
            continue
        raise LeadsNowhere(
            f"{gap.table}: {gap.key!r} names {gap.value!r} as its {gap.column}, and "
            f"{gap.refers_to} has no such row.",
            f"Add the row to {gap.refers_to}, or correct the name.",
        )


def _write_head(snapshot: Snapshot, *, school: accounts.School) -> accounts.SchoolYear:
    head = _as_kept(snapshot.school, school)
    for name in (*KEPT_WHERE_EMPTY, "directed_hours"):
        setattr(school, name, getattr(head, name))
    school.save()
    year, _ = accounts.SchoolYear.objects.update_or_create(
        school=school,
        label=snapshot.year.id,
        defaults={
            "starts_on": snapshot.year.starts_on,
            "ends_on": snapshot.year.ends_on,
            "week_a_starts_on": snapshot.year.week_a_starts_on,
            "cpd_lead": head.cpd_lead,
        },
    )
    return year


def _write_rows(snapshot: Snapshot, *, school: accounts.School, year: accounts.SchoolYear) -> None:
    numbers: accounts.Numbers = {}
    tables = list(in_order_of_need())
    # Tables that the folder neither fills nor names need not be asked for their numbers.
    filled = {table.name for table in tables if snapshot.rows(table.name)}
    named = {
        column.refers_to
        for table in tables
        if table.name in filled
        for column in columns_of(table.record).values()
        if column.kind is Kind.REFERENCE
    }
    for table in tables:
        if table.name in filled | named:
            accounts.bring_in_records(
                table.record,
                RECORD_MODELS[table.record],
                snapshot.rows(table.name),
                school=school,
                year=year,
                numbers=numbers,
            )
