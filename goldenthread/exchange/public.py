"""What the floors above use of exchange."""

from goldenthread.exchange.actions.import_school_year import (
    compare_school_year,
    import_school_year,
)
from goldenthread.exchange.queries.whole_year import get_whole_year

__all__ = ["compare_school_year", "get_whole_year", "import_school_year"]
