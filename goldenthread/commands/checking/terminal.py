"""How wide and in which colours to write: as the terminal and the person's settings say."""

import os
import shutil
import sys
from typing import NamedTuple

WIDEST = 100


class Look(NamedTuple):
    """Without a width a sentence stays on one line, for other programs."""

    colour: bool
    width: int | None


def look_of_output(colour: str = "auto") -> Look:
    """Colour and folding on a terminal alone; `always` and `never` decide about the colour."""
    is_terminal = sys.stdout.isatty()
    wanted = is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(
        colour={"always": True, "never": False}.get(colour, wanted),
        width=min(shutil.get_terminal_size().columns, WIDEST) if is_terminal else None,
    )
