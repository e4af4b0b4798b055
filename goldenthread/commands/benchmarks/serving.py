"""Server time of the pages on the sample trust, without the network."""

from collections.abc import Iterator

from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.timing import table, timed

SCHOOL = "/schools/ashmoor-vale"
YEAR = f"{SCHOOL}/2026-27"
PAGES = (
    f"{SCHOOL}/today/",
    f"{YEAR}/thread/",
    f"{YEAR}/thread/reading-to-learn/",
    f"{YEAR}/thread/reading-to-learn/activities/",
    f"{YEAR}/year/",
    f"{YEAR}/year/?open=team",
    f"{YEAR}/check/",
    f"{YEAR}/priorities/",
    f"{YEAR}/priorities/reading-to-learn/",
    f"{YEAR}/programmes/",
    f"{YEAR}/programmes/reading-to-learn/",
    f"{SCHOOL}/people/",
    f"{SCHOOL}/import/",
    f"{SCHOOL}/administration/",
)


def measure(runs: int) -> Iterator[str]:
    """As the CPD leader of Ashmoor Vale; the yardstick is the choice of schools."""
    with own_database():
        from django.test.client import Client

        from goldenthread.accounts import public as accounts
        from goldenthread.exchange.actions.load_sample_trust import load_sample_trust

        load_sample_trust(at=accounts.now())
        client = Client(headers={"host": "localhost"})
        client.force_login(accounts.User.objects.get(name="Tomasz Wilk"))

        def opened(address: str) -> None:
            status = client.get(address).status_code
            if status != 200:
                raise RuntimeError(f"{address} answered {status}.")

        yardstick = timed("/schools/", lambda: opened("/schools/"), runs)
        rows = [timed(page, lambda page=page: opened(page), runs) for page in PAGES]  # type: ignore[misc]
        yield from table([yardstick, *rows], yardstick)
