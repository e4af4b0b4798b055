"""Lays what was understood over a school that is already there, without undoing anyone's work."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.records import Person
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES, key_of

# The surest first.
RECOGNISED_BY = ("email", "initials", "name")


def laid_over(
    before: Snapshot, records: Mapping[str, tuple[Any, ...]], *, timetable_weeks: int = 1
) -> Snapshot:
    """The school as it would be. Doing it twice gives the same as doing it once.

    People are recognised by key, e-mail address, initials or name, so a code that has become a
    name stays one person. Rows that are there keep what they say; the file only fills what is
    empty. Lessons are the exception: the timetable of everyone in the file becomes the file's.
    """
    same = _same_people(before, records.get("people", ()))
    tables: dict[str, Any] = {}
    for name, rows in records.items():
        renamed = tuple(_renamed(name, row, same) for row in rows)
        if name == "timetable":
            retimed = {row.person for row in renamed}
            kept = tuple(row for row in before.timetable if row.person not in retimed)
            tables[name] = kept + renamed
        elif name == "periods" and before.periods:
            known = {period.period for period in before.periods}
            tables[name] = before.periods + tuple(p for p in renamed if p.period not in known)
        elif name == "posts":
            holders = {post.person for post in before.posts}
            tables[name] = before.posts + tuple(p for p in renamed if p.person not in holders)
        else:
            tables[name] = _filled(before.rows(name), renamed)
    school = before.school
    if records.get("timetable") and timetable_weeks > school.timetable_weeks:
        school = dataclasses.replace(school, timetable_weeks=timetable_weeks)
    return dataclasses.replace(before, school=school, **tables)


def _same_people(before: Snapshot, people: tuple[Person, ...]) -> dict[str, str]:
    """New key to the key of the person who is already there; one of several is nobody."""
    by_words = {column: _by_words(before.people, column) for column in RECOGNISED_BY}
    same = {}
    for person in people:
        if before.find("people", person.id):
            continue
        for column in RECOGNISED_BY:
            known = by_words[column].get(getattr(person, column).casefold(), [])
            if len(known) == 1:
                same[person.id] = known[0]
                break
    return same


def _by_words(people: tuple[Person, ...], column: str) -> dict[str, list[str]]:
    keys: dict[str, list[str]] = {}
    for person in people:
        if words := getattr(person, column).casefold():
            keys.setdefault(words, []).append(person.id)
    return keys


def _renamed(table: str, row: Any, same: dict[str, str]) -> Any:
    if table == "people":
        return dataclasses.replace(row, id=same.get(row.id, row.id))
    changed = {
        name: same[getattr(row, name)]
        for name, column in columns_of(TABLES[table].record).items()
        if column.kind is Kind.REFERENCE
        and column.refers_to == "people"
        and getattr(row, name) in same
    }
    return dataclasses.replace(row, **changed) if changed else row


def _filled(before: tuple[Any, ...], rows: tuple[Any, ...]) -> tuple[Any, ...]:
    merged = {key_of(row): row for row in before}
    for row in rows:
        old = merged.get(key_of(row))
        if old is None:
            merged[key_of(row)] = row
            continue
        gaps = {
            field.name: getattr(row, field.name)
            for field in dataclasses.fields(row)
            if getattr(old, field.name) in ("", None, ()) and getattr(row, field.name) != ""
        }
        merged[key_of(row)] = dataclasses.replace(old, **gaps) if gaps else old
    return tuple(merged.values())
