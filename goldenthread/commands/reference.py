"""Writes the reference pages that are made from the code.

`./dev run python -m goldenthread.commands.reference` writes them anew; a test compares them.
"""

import argparse
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import goldenthread
from goldenthread.commands.table import COMMANDS
from goldenthread.config.options import OPTIONS
from goldenthread.inference.verdict_table import verdicts_page
from goldenthread.personal.clocks import CLOCKS
from goldenthread.snapshot.readings.review_evidence.manual import review_evidence_page

FOLDER = Path(goldenthread.__file__).parent.parent / "docs" / "reference"


def command_page() -> str:
    """Every subcommand with its arguments, as its own parser knows them."""
    parts = [
        "# The command",
        "Generated from the code: `./dev run python -m goldenthread.commands.reference`.",
        "Run it as `./dev run goldenthread COMMAND`. The exit status is 0 when it did what was "
        "asked, 1 when `check` found something, 2 when it could not run.",
    ]
    for name, meaning in COMMANDS.items():
        parser = argparse.ArgumentParser(prog=f"goldenthread {name}", add_help=False)
        import_module(f"goldenthread.commands.{name}").add_arguments(parser)
        parts += [f"## `{name}`", f"{meaning[:1].upper()}{meaning[1:]}.", _arguments(parser)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _arguments(parser: argparse.ArgumentParser) -> str:
    rows = []
    for action in parser._actions:
        given = action.metavar or action.dest.upper()
        name = given if isinstance(given, str) else " ".join(given)
        written = ", ".join(action.option_strings) or name
        if action.option_strings and action.nargs != 0:
            written += " " + ("|".join(map(str, action.choices or ())) or name)
        meaning = (action.help or "").replace("%(default)s", str(action.default))
        rows.append(f"| `{_cell(written)}` | {_cell(meaning)} |")
    if not rows:
        return ""
    return "\n".join(["| Argument | Meaning |", "|---|---|", *rows])


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")


def options_page() -> str:
    """Every environment variable that is read."""
    rows = [
        f"| `{option.variable}` | {f'`{option.default}`' if option.default else ''} "
        f"| {_cell(option.meaning)} |"
        for option in OPTIONS
    ]
    head = [
        "# Options",
        "",
        "Generated from the code: `./dev run python -m goldenthread.commands.reference`.",
        "",
        "Options are environment variables, read when the site starts.",
        "",
        "| Variable | Default | Meaning |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def retention_page() -> str:
    """How long what is held about people is kept, as the nightly command knows it."""
    rows = [
        f"| {_cell(clock.title)} | {_cell(clock.kept)} "
        f"| {', '.join(f'`{model}`' for model, _ in clock.rows)} |"
        for clock in CLOCKS
    ]
    head = [
        "# How long what is held about people is kept",
        "",
        "Generated from the code: `./dev run python -m goldenthread.commands.reference`.",
        "",
        "`goldenthread retention` deletes every night what is due; `--dry-run` counts it. The",
        "lengths stand in `goldenthread/personal/clocks.py`. They are defaults: your data",
        "protection officer decides. Everybody reads under My record how long each part of theirs",
        "is kept, and takes a copy whenever they like.",
        "",
        "| What | How long | Tables whose rows are deleted |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def pages() -> Mapping[str, str]:
    """The pages by file name."""
    return {
        "command.md": command_page(),
        "options.md": options_page(),
        "retention.md": retention_page(),
        "review-evidence.md": review_evidence_page(),
        "verdicts.md": verdicts_page(),
    }


if __name__ == "__main__":
    for file_name, text in pages().items():
        (FOLDER / file_name).write_text(text, encoding="utf-8")
