"""Tells Django about accounts, and puts up the walls after every migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "goldenthread.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        from goldenthread.accounts.row_walls import put_up_walls

        # Sent once per app after all migrations have run; this one covers the tables of every app.
        post_migrate.connect(put_up_walls, sender=self, dispatch_uid="accounts.put_up_walls")
