"""The `goldenthread` command: finds the subcommand, imports only that one, and runs it."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from goldenthread.commands.table import COMMANDS

# What a shell reports of a program whose reader has gone: 128 and the number of SIGPIPE.
READER_HAS_GONE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(
        prog="goldenthread", description="One thread, from a pupil need to a decision."
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, meaning in COMMANDS.items():
        subparser = subparsers.add_parser(
            name, help=meaning, description=f"{meaning[0].upper()}{meaning[1:]}."
        )
        # The others stay unread: `check` answers without ever importing Django.
        if given[:1] == [name]:
            import_module(f"goldenthread.commands.{name}").add_arguments(subparser)
    if given == ["help"]:
        parser.print_help()
        return 0
    parsed = parser.parse_args(given)
    try:
        status: int = import_module(f"goldenthread.commands.{parsed.command}").run(parsed)
        sys.stdout.flush()
    except BrokenPipeError:
        # `goldenthread check | head`: enough has been read. Python would complain once more when
        # it flushes what is left at its end, so that goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_HAS_GONE
    return status


if __name__ == "__main__":
    sys.exit(main())
