"""`goldenthread demo`: the sample trust in an embedded database, served until Ctrl-C."""

import argparse
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import goldenthread
from goldenthread.commands.migrate import migrate_database
from goldenthread.commands.serve import add_address_arguments, serve
from goldenthread.commands.site import say, start_site

PACKAGE = Path(goldenthread.__file__).parent
# What decides how a loaded sample looks: the sample, and the shape of the tables.
SOURCES = (
    "sample/**/*",
    "*/migrations/*.py",
    "exchange/**/*.py",
    "accounts/demo_people.py",
    "practice/sample_words/**/*",
    "accounts/row_walls.py",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-serve", action="store_true", help="do all but serve")
    add_address_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    data_dir = _set_demo_options(arguments.port)
    start_site()
    database, stamp = data_dir / "demo.sqlite3", data_dir / "demo.stamp"
    version = read_version()
    if database.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == version:
        say("The sample trust is loaded already.")
    else:
        say("Loading the sample trust .")
        _load(database)
        stamp.write_text(version, encoding="utf-8")
    _say_how_to_enter()
    if not arguments.no_serve:
        say("Ctrl-C ends it.")
        serve(arguments.address, arguments.port)
    return 0


def read_version() -> str:
    """Return a text that changes whenever the sample or the tables do."""
    digest = hashlib.sha256()
    for path in sorted(_sources()):
        digest.update(path.relative_to(PACKAGE).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for pattern in SOURCES:
        for path in PACKAGE.glob(pattern):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def _set_demo_options(port: int) -> Path:
    folder = os.environ.get("GOLDENTHREAD_DATA_DIR") or "~/.local/share/goldenthread"
    data_dir = Path(folder).expanduser()
    data_dir.mkdir(parents=True, exist_ok=True)
    # A file of its own, whatever else is set: the sample never lands among real records.
    os.environ |= {
        "GOLDENTHREAD_DEMO": "yes",
        "GOLDENTHREAD_DATABASE": f"sqlite://{(data_dir / 'demo.sqlite3').resolve()}",
        "GOLDENTHREAD_BASE_URL": f"http://localhost:{port}",
        "GOLDENTHREAD_SECRET_KEY": _read_key(data_dir / "demo.key"),
        "GOLDENTHREAD_CONTENT_KEY": _read_key(data_dir / "demo-content.key"),
    }
    return data_dir


def _read_key(path: Path) -> str:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def _load(database: Path) -> None:
    from django.db import transaction

    from goldenthread.accounts import clock
    from goldenthread.exchange.actions.load_sample_trust import load_sample_trust

    for leftover in (database, *database.parent.glob(f"{database.name}-*")):
        leftover.unlink(missing_ok=True)
    migrate_database(verbosity=0)
    with transaction.atomic():
        load_sample_trust(at=clock.now())


def _say_how_to_enter() -> None:
    from django.conf import settings

    from goldenthread.accounts.demo_people import DEMO_PEOPLE

    say(f"Goldenthread: {settings.BASE_URL}/")
    say(f"Enter with one click as one of these people: {settings.BASE_URL}/demo/")
    width = max(len(person.name) for person in DEMO_PEOPLE)
    for person in DEMO_PEOPLE:
        say(f"  {person.name:<{width}}  {person.job}")
