"""Packs a school year as a zip of the school folder, for whoever takes it out."""

import tempfile
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.exchange.access import only_shown_to
from goldenthread.exchange.queries.whole_year import get_whole_year
from goldenthread.folder.writing import write_folder


def take_out_folder(year: SchoolYear, *, actor: User, at: datetime) -> bytes:
    """The zip, with formulas neutralised, and without the rows that the actor may not read."""
    accounts.require(actor, year.school, Ability.EXPORT_FOLDER)
    snapshot = only_shown_to(actor, year.school, get_whole_year(year))
    packed = BytesIO()
    with tempfile.TemporaryDirectory(prefix="goldenthread-") as place:
        folder = Path(place) / year.school.slug
        write_folder(snapshot, folder)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.iterdir()):
                archive.write(path, f"{year.school.slug}/{path.name}")
    accounts.record_event(
        "took out school folder",
        f"school-year:{year.pk}",
        school=year.school,
        actor=actor,
        at=at,
        subject_name=year.label,
    )
    return packed.getvalue()
