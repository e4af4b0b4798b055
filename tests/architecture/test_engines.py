"""The engines are pure: no framework, no database, no clock, no network."""

from pathlib import Path

from tests.architecture.source import ENGINES, PACKAGE, called, imported, place, python_files

OUTSIDE = {"allauth", "django", "http", "psycopg", "requests", "socket", "sqlite3", "urllib"}
CLOCK = {"now", "today", "utcnow"}


def engine_files() -> list[Path]:
    return python_files(*(PACKAGE / engine for engine in ENGINES))


def test_engines_import_nothing_that_reaches_outside() -> None:
    reaching = [
        f"{place(path, line)} imports {name}"
        for path in engine_files()
        for line, name in imported(path)
        if name.split(".")[0] in OUTSIDE
    ]
    assert reaching == []


def test_engines_are_told_the_day_and_never_ask_a_clock() -> None:
    asking = [
        place(path, call.lineno)
        for path in engine_files()
        for call, name in called(path)
        if name in CLOCK and not call.args
    ]
    assert asking == []
