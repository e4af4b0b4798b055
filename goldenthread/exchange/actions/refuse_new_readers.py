"""Refuses a folder that would hand private words to somebody else than they were written for."""

from goldenthread.accounts.public import School
from goldenthread.folder.comparing import Changes
from goldenthread.kernel.errors import Refusal
from goldenthread.practice import public as practice


class WordsStayWithPeople(Refusal):
    """A row on which private words hang would change hands."""

    def __init__(self, table: str, key: str, columns: str) -> None:
        super().__init__(
            f"{table}: {key!r} would change its {columns}, and people have written privately "
            "there. What they wrote stays with them.",
            "Leave the cell as it stands now, or end that row and add a new one.",
        )


def refuse_new_readers(changes: Changes, school: School, year_label: str) -> None:
    """Asks the database only about tables of which such a column would change."""
    for table, bound in practice.BOUND.items():
        touched = {
            row.key: sorted(bound.columns.intersection(cell.column for cell in row.cells))
            for row in changes.of(table).changed
        }
        touched = {key: columns for key, columns in touched.items() if columns}
        if not touched:
            continue
        written = practice.list_keys_with_words(school, year_label, table)
        for key in sorted(touched.keys() & written):
            raise WordsStayWithPeople(table, key, " and ".join(touched[key]))
    added = changes.of("enquiry_members").added
    if added:
        written = practice.list_keys_with_words(school, year_label, "enquiries")
        for row in added:
            if row.enquiry in written:
                raise WordsStayWithPeople("enquiry_members", row.enquiry, "group")
