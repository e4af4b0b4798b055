"""Takes a table back to an earlier migration and forward again, to see that rows come along."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def migrate(app: str, name: str) -> Any:
    """Bring the app to the migration and return its models as they were then."""
    executor = MigrationExecutor(connection)
    executor.migrate([(app, name)])
    return executor.loader.project_state([(app, name)]).apps


@contextmanager
def as_before(app: str, before: str) -> Iterator[Any]:
    """Inside, the database stands at the migration; afterwards at the newest again."""
    newest = next(name for one, name in MigrationExecutor(connection).loader.graph.leaf_nodes(app))
    try:
        yield migrate(app, before)
    finally:
        migrate(app, newest)
