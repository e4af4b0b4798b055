"""The record as a tagged PDF, A4. Words go to the typesetter as values and are never markup."""

import datetime as dt
import json
import unicodedata
from pathlib import Path

import typst

from goldenthread.kernel.dates import long_date
from goldenthread.personal.clocks import clock_of
from goldenthread.personal.queries.openings import list_openings
from goldenthread.personal.queries.own_record import Owner, read_own_record

TEMPLATE = Path(__file__).with_name("record.typ")


def print_record(owner: Owner) -> bytes:
    person = owner.person
    record = {
        "school": owner.school.name,
        "person": person.name if person is not None else owner.user.name,
        "made_on": long_date(owner.today),
        "groups": [
            {
                "title": held.group.title,
                "lead": held.group.lead,
                "seen_by": held.group.also_seen_by,
                "kept": clock_of(held.group.clock).kept,
                "tables": [
                    {
                        "title": table.title,
                        "rows": [
                            {
                                "is_short": row.is_short,
                                "cells": [
                                    [cell.label, _printable(cell.text)] for cell in row.cells
                                ],
                            }
                            for row in table.rows
                        ],
                    }
                    for table in held.tables
                ],
            }
            for held in read_own_record(owner)
        ],
        "opened": [
            [long_date(one.on), one.reader, one.what]
            for one in (list_openings(person) if person is not None else ())
        ],
        "opened_kept": clock_of("openings").kept,
    }
    return _typeset(json.dumps(record, ensure_ascii=False), owner.today)


def _typeset(record: str, day: dt.date) -> bytes:
    noon = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
    inputs = {"record": record}
    try:
        made: bytes = typst.compile(
            TEMPLATE, format="pdf", sys_inputs=inputs, pdf_standards="ua-1", timestamp=noon
        )
    except typst.TypstError:
        # PDF/UA refuses a letter that no font of the typesetter has, such as an emoji. The file is
        # tagged without it too, and an empty box in it is better than no copy.
        made = typst.compile(TEMPLATE, format="pdf", sys_inputs=inputs, timestamp=noon)
    return made


def _printable(text: str) -> str:
    return "".join(
        letter for letter in text if letter in "\n\t" or unicodedata.category(letter) != "Cc"
    )
