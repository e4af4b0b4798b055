"""Notes that somebody opened what is held about another person."""

import datetime as dt

from goldenthread.accounts.models import RecordOpening, School, User


def record_opening(what: str, subject: str, *, school: School, reader: User, on: dt.date) -> None:
    """`what` ends the sentence "they opened your ..."; a second look on the same day adds nothing.

    One query. Whoever opens their own record is not noted; the caller knows whose it is.
    """
    RecordOpening.objects.bulk_create(
        [
            RecordOpening(
                school=school,
                subject=subject,
                reader=reader,
                reader_name=reader.name,
                what=what,
                on=on,
            )
        ],
        ignore_conflicts=True,
    )
