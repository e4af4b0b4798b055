"""The one table of options: every environment variable that is read, with its meaning."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PREFIX = "GOLDENTHREAD_"
YES = frozenset({"1", "yes", "true", "on"})
NO = frozenset({"", "0", "no", "false", "off"})
LOCAL_HOSTS = frozenset({"", "localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Option:
    """One environment variable. The reference page is made from these three fields."""

    name: str
    default: str
    meaning: str

    @property
    def variable(self) -> str:
        return PREFIX + self.name


OPTIONS: tuple[Option, ...] = (
    Option(
        "DATA_DIR",
        "~/.local/share/goldenthread",
        "Folder for the embedded database, the demonstration's key and collected static files.",
    ),
    Option(
        "DATABASE",
        "",
        "Where the records are: `sqlite:///absolute/path.sqlite3` or "
        "`postgresql://user:password@host:5432/name`. "
        "Empty means an SQLite file in the data folder.",
    ),
    Option(
        "SECRET_KEY",
        "",
        "Signs sessions and links. Needed outside demo mode: a long random text, kept private.",
    ),
    Option(
        "CONTENT_KEY",
        "",
        "Seals what people write for themselves, their coach or their team, so that the database "
        "alone tells nobody. Needed outside demo mode: a long random text, kept apart from the "
        "database and its backups. To change it, put the new one in front and keep the earlier "
        "ones behind it, separated by commas; words sealed with a lost key stay shut.",
    ),
    Option(
        "ALLOWED_HOSTS",
        "localhost,127.0.0.1,[::1]",
        "Host names, separated by commas, under which the site answers.",
    ),
    Option(
        "BASE_URL",
        "http://localhost:8000",
        "The address people use. With https, cookies are sent over https only.",
    ),
    Option(
        "DEMO",
        "no",
        "Demo mode: sample people enter with one click and the clock stands still. "
        "Never for real records: refused with a database on another machine.",
    ),
    Option(
        "TODAY",
        "2027-02-05",
        "The day it is in demo mode. Outside demo mode this is not read.",
    ),
    Option(
        "PRODUCTION",
        "no",
        "Marks a site with real records: demo mode and debug pages are then refused.",
    ),
    Option("DEBUG", "no", "Shows developers the reason for an error on the page itself."),
    Option(
        "HASHED_STATIC",
        "no",
        "Serves collected style sheets and scripts under hashed names; `goldenthread serve` "
        "collects them and turns this on by itself.",
    ),
    Option("TIME_ZONE", "Europe/London", "The zone in which days begin and end."),
    Option(
        "BEHIND_PROXY",
        "no",
        "Trusts the X-Forwarded-Proto and X-Forwarded-For headers of a proxy that sets both on "
        "every request.",
    ),
    Option(
        "MAIL",
        "",
        "How mail leaves: `smtp://user:password@host:587?tls=yes`. "
        "Empty writes mail to the log instead of sending it.",
    ),
    Option("MAIL_FROM", "goldenthread@localhost", "The sender of every mail."),
    Option(
        "SECOND_STEP",
        "no",
        "Lets people add a passkey or an authenticator app to their sign-in.",
    ),
    Option("GOOGLE_CLIENT_ID", "", "Turns on sign-in with Google, together with its secret."),
    Option("GOOGLE_CLIENT_SECRET", "", "The secret that belongs to the Google client."),
    Option(
        "MICROSOFT_CLIENT_ID",
        "",
        "Turns on sign-in with Microsoft, together with its secret and the tenant.",
    ),
    Option("MICROSOFT_CLIENT_SECRET", "", "The secret that belongs to the Microsoft client."),
    Option(
        "MICROSOFT_TENANT",
        "",
        "The directory of your own school or trust. Only its addresses are trusted.",
    ),
    Option("LOG_LEVEL", "INFO", "How much is logged: DEBUG, INFO, WARNING or ERROR."),
)

_BY_NAME = {option.name: option for option in OPTIONS}


@dataclass(frozen=True)
class Options:
    """The options as set in one environment. Refuses names that the table does not hold."""

    environ: Mapping[str, str]

    def text(self, name: str) -> str:
        option = _BY_NAME[name]
        return self.environ.get(option.variable, "").strip() or option.default

    def is_on(self, name: str) -> bool:
        value = self.text(name).lower()
        if value in YES:
            return True
        if value in NO:
            return False
        raise ImproperlyConfigured(f'{PREFIX}{name} is "{value}". Write yes or no.')

    def items(self, name: str) -> list[str]:
        return [item.strip() for item in self.text(name).split(",") if item.strip()]

    def folder(self, name: str) -> Path:
        return Path(self.text(name)).expanduser()


def read_database(url: str, data_dir: Path) -> dict[str, object]:
    """Return Django's description of the database that the address names."""
    if not url:
        return _sqlite(data_dir / "goldenthread.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme in {"postgres", "postgresql"}:
        query = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": query.pop("host", unquote(parts.hostname or "")),
            "PORT": str(parts.port or query.pop("port", "")),
            "OPTIONS": query,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "ATOMIC_REQUESTS": True,
        }
    raise ImproperlyConfigured(
        f'{PREFIX}DATABASE begins with "{parts.scheme}:". Begin it with sqlite: or postgresql:.'
    )


def is_on_this_machine(database: Mapping[str, object]) -> bool:
    host = str(database.get("HOST", ""))
    return host in LOCAL_HOSTS or host.startswith("/")


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        # Immediate transactions with a wait: a request queues for the write lock instead of failing
        # half-way with "database is locked".
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
            "PRAGMA foreign_keys=ON;",
        },
        "ATOMIC_REQUESTS": True,
    }
