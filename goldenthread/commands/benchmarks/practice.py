"""Server time and SQL queries of what a teacher does most: one log, and opening Today."""

from collections.abc import Callable, Iterator
from uuid import uuid4

from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.timing import table, timed

SCHOOL = "/schools/ashmoor-vale"
STEP = f"{SCHOOL}/2026-27/practice/step/"
JSON = {"accept": "application/json"}
LOGS_BEFORE = 500
BOUNDS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


def measure(runs: int) -> Iterator[str]:
    """As Priya Nair on the sample trust; the yardstick is the choice of schools."""
    with own_database():
        from django.test.client import Client

        from goldenthread.accounts import public as accounts
        from goldenthread.exchange.actions.load_sample_trust import load_sample_trust

        load_sample_trust(at=accounts.now())
        client = Client(headers={"host": "localhost"})
        client.force_login(accounts.User.objects.get(name="Priya Nair"))

        def opened(address: str) -> None:
            status = client.get(address).status_code
            if status != 200:
                raise RuntimeError(f"{address} answered {status}.")

        def kept() -> None:
            fields = {
                "number": str(uuid4()),
                "outcome": "tried",
                "class_label": "8B set 3",
                "note": "Most of set 3 wrote before anyone spoke",
            }
            answer = client.post(f"{STEP}log/", fields, headers=JSON).json()
            if not answer["kept"]:
                raise RuntimeError(answer["message"])

        subjects: list[tuple[str, Callable[[], None]]] = [
            ("a quick log", kept),
            ("Today", lambda: opened(f"{SCHOOL}/today/")),
            ("the page of one's own step", lambda: opened(STEP)),
        ]
        for history in (0, LOGS_BEFORE):
            for _ in range(history):
                kept()
            yield f"{history:,} logs kept before"
            yardstick = timed("/schools/", lambda: opened("/schools/"), runs)
            yield from table(
                [yardstick, *(timed(name, call, runs) for name, call in subjects)], yardstick
            )
            yield ", ".join(f"{name}: {_queries(call)} queries" for name, call in subjects) + "."
            yield ""


def _queries(call: Callable[[], None]) -> int:
    """Statements that ask or write; the bounds of transactions are not counted."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        call()
    return len([one for one in queries if not one["sql"].startswith(BOUNDS)])
