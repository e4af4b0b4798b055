"""Starts Django for a command, or says in one sentence why it cannot."""

import os
import sys


def start_site() -> None:
    """Read the settings and the apps. Ends the command with status 2 where an option is wrong."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.config.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as refusal:
        say(str(refusal))
        sys.exit(2)


def say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
