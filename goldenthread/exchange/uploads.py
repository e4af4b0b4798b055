"""Keeps the files that somebody has chosen between the preview and their yes.

They lie in the site's own folder under a name that cannot be guessed, for the one person and the
one school, for a day at most. They are never served.
"""

import json
import re
import secrets
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from goldenthread.accounts.public import School, User
from goldenthread.folder.limits import MEGABYTE
from goldenthread.folder.problems import quoted
from goldenthread.kernel.errors import Refusal

MOST_BYTES = 32 * MEGABYTE
MOST_FILES = 100
SECONDS_KEPT = 24 * 60 * 60

_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,40}")
_STRANGE = re.compile(r"[^\w .()&+-]+")


class NothingChosen(Refusal):
    def __init__(self) -> None:
        super().__init__("No file was chosen.", "Choose the file or files to bring in.")


class TooLarge(Refusal):
    def __init__(self, what: str) -> None:
        super().__init__(what, "Check that these are the right files, or bring them in by turns.")


@dataclass(frozen=True, slots=True)
class Upload:
    """`folder` holds the files, under the names they came with; `label` is the year chosen."""

    token: str
    folder: Path
    label: str
    names: tuple[str, ...]


def keep_upload(files: Sequence[UploadedFile], *, user: User, school: School, label: str) -> Upload:
    """Put the files aside. Refuses with `NothingChosen` or `TooLarge`; clears what is a day old."""
    remove_old_uploads()
    if not files:
        raise NothingChosen
    if len(files) > MOST_FILES:
        raise TooLarge(f"These are {len(files):,} files, and {MOST_FILES} come in at a time.")
    size = sum(file.size or 0 for file in files)
    if size > MOST_BYTES:
        raise TooLarge(
            f"This is {size // MEGABYTE:,} MB, and {MOST_BYTES // MEGABYTE} MB come in at a time."
        )
    token = secrets.token_urlsafe(18)
    folder = _place() / token / "files"
    folder.mkdir(parents=True, mode=0o700)
    for file in files:
        with (folder / _safe_name(file.name or "", folder)).open("wb") as target:
            for chunk in file.chunks():
                target.write(chunk)
    whose = {"user": user.pk, "school": school.pk, "label": label}
    (folder.parent / "whose.json").write_text(json.dumps(whose), encoding="utf-8")
    return _upload(token, folder, label)


def find_upload(token: str, *, user: User, school: School) -> Upload | None:
    """The upload, if it is this person's, of this school, and not yet removed."""
    if not _TOKEN.fullmatch(token):
        return None
    remove_old_uploads()
    folder = _place() / token / "files"
    try:
        whose = json.loads((folder.parent / "whose.json").read_text(encoding="utf-8"))
    except OSError:
        return None
    if (whose["user"], whose["school"]) != (user.pk, school.pk):
        return None
    return _upload(token, folder, whose["label"])


def remove_upload(upload: Upload) -> None:
    shutil.rmtree(upload.folder.parent, ignore_errors=True)


def remove_old_uploads() -> None:
    # By the machine's clock: the demonstration's own stands still.
    oldest = time.time() - SECONDS_KEPT
    place = _place()
    for folder in place.iterdir() if place.is_dir() else ():
        if folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def _place() -> Path:
    return Path(settings.DATA_DIR) / "uploads"


def _upload(token: str, folder: Path, label: str) -> Upload:
    return Upload(token, folder, label, tuple(sorted(path.name for path in folder.iterdir())))


def _safe_name(name: str, folder: Path) -> str:
    """The name without any path or strange sign, so that it stays in the folder."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    safe = _STRANGE.sub("_", last).strip(" .")[-100:] or "file"
    if (folder / safe).exists():
        raise TooLarge(f"Two of the files are called {quoted(safe)}.")
    return safe
