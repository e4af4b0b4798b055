"""A list taken away as a table for a spreadsheet program."""

import csv
from collections.abc import Iterable
from io import StringIO

from django.http import HttpResponse

from goldenthread.kernel.formulas import neutralised


def csv_answer(name: str, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> HttpResponse:
    """Answer with the file `name`.csv, in which no cell is a formula."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(headings)
    for cells in rows:
        writer.writerow([neutralised(cell) for cell in cells])
    # The mark at the beginning tells spreadsheet programs that this is UTF-8.
    response = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response
