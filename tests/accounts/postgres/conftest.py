"""Tests of the second wall, which only PostgreSQL has; on SQLite none is collected."""

import os

ON_POSTGRES = os.environ.get("GOLDENTHREAD_DATABASE", "").startswith("postgres")
collect_ignore_glob = [] if ON_POSTGRES else ["test_*.py"]
