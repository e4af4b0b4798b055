"""The record as plain values; docs/reference/my-record.md describes its shape."""

from typing import Any

from goldenthread.personal.clocks import clock_of
from goldenthread.personal.queries.openings import list_openings
from goldenthread.personal.queries.own_record import Owner, read_own_record

FORMAT = 1


def plain_record(owner: Owner) -> dict[str, Any]:
    person = owner.person
    return {
        "what": "everything Goldenthread holds about one person in one school",
        "format": FORMAT,
        "made_on": owner.today.isoformat(),
        "school": owner.school.name,
        "person": person.name if person is not None else owner.user.name,
        "groups": [
            {
                "code": held.group.code,
                "title": held.group.title,
                "seen_by": held.group.also_seen_by,
                "kept": clock_of(held.group.clock).kept,
                "tables": [
                    {
                        "model": table.model,
                        "title": table.title,
                        "rows": [row.values for row in table.rows],
                    }
                    for table in held.tables
                ],
            }
            for held in read_own_record(owner)
        ],
        "opened": [
            {"on": one.on.isoformat(), "by": one.reader, "what": one.what}
            for one in (list_openings(person) if person is not None else ())
        ],
    }
