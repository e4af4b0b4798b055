"""What other apps use of threads: `from goldenthread.threads import public as threads`."""

from goldenthread.threads.actions.write_rows import write_rows
from goldenthread.threads.events import school_year_changed
from goldenthread.threads.queries.year_snapshot import get_snapshot, school_record
from goldenthread.threads.record_models import RECORD_MODELS
from goldenthread.threads.rows_of_changes import (
    RowIsGone,
    Rows,
    keep,
    record_as_kept,
    record_from_kept,
    rows_back,
    rows_of,
)
from goldenthread.threads.touched import is_touched

__all__ = [
    "RECORD_MODELS",
    "RowIsGone",
    "Rows",
    "get_snapshot",
    "is_touched",
    "keep",
    "record_as_kept",
    "record_from_kept",
    "rows_back",
    "rows_of",
    "school_record",
    "school_year_changed",
    "write_rows",
]
