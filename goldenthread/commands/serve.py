"""`goldenthread serve`: serves the site until Ctrl-C."""

import argparse
import os

from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_address_arguments(parser)
    parser.add_argument(
        "--workers", type=int, default=1, help="server processes; keep one with SQLite (default 1)"
    )


def add_address_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="default 8000")
    parser.add_argument(
        "--address", default="127.0.0.1", help="interface to listen on (default 127.0.0.1)"
    )


def run(arguments: argparse.Namespace) -> int:
    os.environ["GOLDENTHREAD_HASHED_STATIC"] = "yes"
    start_site()
    from django.conf import settings
    from django.core.management import call_command

    if settings.HASHED_STATIC:
        call_command("collectstatic", interactive=False, verbosity=0)
    say(f"Goldenthread is at {settings.BASE_URL}/ (Ctrl-C ends it).")
    serve(arguments.address, arguments.port, workers=arguments.workers)
    return 0


def serve(address: str, port: int, *, workers: int = 1) -> None:
    """Serve until Ctrl-C. The processes read the settings again from the environment."""
    from granian.constants import Interfaces
    from granian.server import Server

    Server(
        "goldenthread.config.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        websockets=False,
        log_access=False,
    ).serve()
