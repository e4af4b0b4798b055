"""An empty database of the benchmark's own, in a folder that goes with it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goldenthread.commands.site import start_site


@contextmanager
def own_database() -> Iterator[Path]:
    """Start the site in demo mode on an SQLite file that nobody else uses."""
    with tempfile.TemporaryDirectory(prefix="goldenthread-bench-") as folder:
        os.environ |= {
            "GOLDENTHREAD_DEMO": "yes",
            "GOLDENTHREAD_DATA_DIR": folder,
            "GOLDENTHREAD_DATABASE": f"sqlite://{Path(folder).resolve() / 'bench.sqlite3'}",
            "GOLDENTHREAD_SECRET_KEY": "a benchmark signs nothing that lasts",
            "GOLDENTHREAD_CONTENT_KEY": "a benchmark seals nothing that lasts",
            "GOLDENTHREAD_LOG_LEVEL": "ERROR",
        }
        start_site()
        from goldenthread.commands.migrate import migrate_database

        migrate_database(verbosity=0)
        yield Path(folder)
