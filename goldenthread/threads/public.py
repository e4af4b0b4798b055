"""What other apps use of threads: `from goldenthread.threads import public as threads`."""

from goldenthread.threads.events import school_year_changed
from goldenthread.threads.queries.year_snapshot import get_snapshot, school_record
from goldenthread.threads.record_models import RECORD_MODELS

__all__ = ["RECORD_MODELS", "get_snapshot", "school_record", "school_year_changed"]
