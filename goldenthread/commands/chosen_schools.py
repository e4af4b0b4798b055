"""Which schools a command is for: the one that was named, or all."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from goldenthread.accounts.public import School


def add_school_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--school", default="", help="short name of one school; all when left out")


def choose_schools(arguments: argparse.Namespace) -> "QuerySet[School] | None":
    """The schools in order of their short names; None, and a sentence, where the name is unknown.

    Call `start_site` first.
    """
    from goldenthread.accounts import public as accounts

    schools = accounts.School.objects.order_by("slug")
    if not arguments.school:
        return schools
    named = schools.filter(slug=arguments.school)
    if named:
        return named
    sys.stderr.write(
        f"There is no school {arguments.school!r}. Its short name stands in its address, "
        "after /schools/.\n"
    )
    return None
