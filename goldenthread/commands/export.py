"""`goldenthread export FOLDER`: writes a stored school year as a school folder."""

import argparse
import sys
from pathlib import Path

from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="where to write it; made when it is not there")
    parser.add_argument("--school", default="", help="short name of the school, if several")
    parser.add_argument("--year", default="", help="label of the year; the newest when left out")


def run(arguments: argparse.Namespace) -> int:
    """0 written, 2 refused."""
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange
    from goldenthread.folder.writing import write_folder
    from goldenthread.kernel.errors import Refusal

    years = accounts.SchoolYear.objects.select_related("school__trust")
    if arguments.school:
        years = years.filter(school__slug=arguments.school)
    if arguments.year:
        years = years.filter(label=arguments.year)
    schools = sorted({year.school.slug for year in years})
    if len(schools) != 1:
        found = ", ".join(schools) or "none"
        sys.stderr.write(
            f"One school is written at a time; these fit: {found}. "
            "Name one with --school, and its year with --year.\n"
        )
        return 2
    year = years[0]
    try:
        with accounts.as_school(year.school_id):
            write_folder(exchange.get_whole_year(year), arguments.folder)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    say(f"Wrote {year.school.name}, {year.label}, to {arguments.folder}.")
    return 0
