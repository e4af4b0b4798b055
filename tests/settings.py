"""The site's settings for a test run, whatever the caller's own options are."""

import os
from pathlib import Path

# The caller chooses the address of the database, and where real schools' files are; every other
# option is at its default.
for name in [name for name in os.environ if name.startswith("GOLDENTHREAD_")]:
    if name not in ("GOLDENTHREAD_DATABASE", "GOLDENTHREAD_TEST_FILES"):
        del os.environ[name]
_folder = Path(__file__).resolve().parents[1] / "var" / "tests"
(_folder / "static").mkdir(parents=True, exist_ok=True)
os.environ["GOLDENTHREAD_DATA_DIR"] = str(_folder)
os.environ["GOLDENTHREAD_SECRET_KEY"] = "only for tests, and therefore no secret at all"
os.environ["GOLDENTHREAD_CONTENT_KEY"] = "seals what is written in tests"

from goldenthread.config.settings import *  # noqa: E402, F403
from goldenthread.config.settings import DATABASES  # noqa: E402

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, because the browser tests ask from several threads, as people do, and a database in
    # memory would give them all one connection. One for each run, so that two do not meet.
    DATABASES["default"]["TEST"] = {"NAME": str(_folder / f"{os.getpid()}.sqlite3")}

# Slow on purpose is right for people and wasted on a cast that signs in for every test.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Each test begins by clearing the cache, which must not forget the attempts that another test, in
# another process, is just counting.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# A test waits for what it has started.
TASKS = {
    name: {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}
    for name in ("default", "long")
}
