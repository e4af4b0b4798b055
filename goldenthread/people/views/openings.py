"""Notes for a person that a colleague opened their record."""

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.models import Person

RECORD = "working hours, line management and days away"


def note_opening(reader: User, person: Person) -> None:
    """One query; none where the record is the reader's own."""
    if person.user_id != reader.pk:
        accounts.record_opening(
            RECORD,
            f"person:{person.key}",
            school=person.school,
            reader=reader,
            on=accounts.today(),
        )
