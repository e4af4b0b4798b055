"""What the floors above use of exchange."""

from goldenthread.exchange.actions.bring_in import bring_in
from goldenthread.exchange.actions.import_direct import compare_direct, import_direct
from goldenthread.exchange.actions.import_school_year import (
    compare_school_year,
    import_school_year,
)
from goldenthread.exchange.queries.whole_year import get_whole_year
from goldenthread.exchange.uploads import remove_old_uploads
from goldenthread.exchange.year_labels import read_year_label

__all__ = [
    "bring_in",
    "compare_direct",
    "compare_school_year",
    "get_whole_year",
    "import_direct",
    "import_school_year",
    "read_year_label",
    "remove_old_uploads",
]
