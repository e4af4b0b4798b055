"""Gives a browser test the whole sample trust: loaded once, and copied for each test after that."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from goldenthread.accounts.public import User
from goldenthread.exchange.actions.load_sample_trust import load_sample_trust

AT = datetime(2027, 2, 5, 9, 0, tzinfo=ZoneInfo("Europe/London"))
PASSWORD = "correct horse battery"


def provide_sample_trust(template: Path) -> None:
    """Fill the empty test database with the sample, from the template once there is one.

    Everybody of the sample then has a password. PostgreSQL copies no database that is in use, so
    there the sample is loaded anew each time.
    """
    connection.ensure_connection()
    if template.exists():
        with closing(sqlite3.connect(template)) as kept:
            kept.backup(connection.connection)
        return
    with transaction.atomic():
        load_sample_trust(at=AT)
        for user in User.objects.all():
            user.set_password(PASSWORD)
            user.save()
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(template)) as kept:
            connection.connection.backup(kept)
