"""`goldenthread sample DIR`: writes the sample trust, a folder for each school."""

import argparse
import sys
from pathlib import Path

from goldenthread.folder.trust_toml import write_trust_toml
from goldenthread.folder.writing import write_folder
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.trust import sample_schools, sample_trust


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=Path, help="where the schools' folders go; made when it is not there"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 written, 2 refused; a school that was written before is written afresh."""
    schools = sample_schools()
    try:
        for name, make in schools:
            write_folder(make(), arguments.folder / name)
        write_trust_toml(sample_trust(), arguments.folder)
    except (Refusal, OSError) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    first = arguments.folder / schools[0][0]
    sys.stdout.write(
        f"Wrote {counted(len(schools), 'school')} to {arguments.folder}. "
        f"Look at one with: goldenthread check {first} --today {DEMO_TODAY}\n"
    )
    return 0
