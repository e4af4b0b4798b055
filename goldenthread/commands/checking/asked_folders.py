"""Which school folders a check is asked about: one, several, or all of a trust."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goldenthread.folder.reading.school_toml import SCHOOL_TOML
from goldenthread.folder.trust_toml import TRUST_TOML


@dataclass(frozen=True, slots=True)
class AskedFolders:
    """The school folders, and the file of their trust when there is one.

    `together` says that these are the schools of one trust, to be judged as such.
    """

    schools: tuple[Path, ...]
    trust_toml: Path | None = None
    together: bool = False


def find_asked(folders: Sequence[Path]) -> AskedFolders:
    """Open up folders of school folders; what is no folder at all stays, to be told as such."""
    schools: list[Path] = []
    trusts: list[Path] = []
    for folder in folders:
        inside = [] if _is_school(folder) else _schools_in(folder)
        schools += inside or [folder]
        if inside:
            trusts.append(folder)
    parents = {path.absolute().parent for path in schools}
    trust_toml = None
    if len(parents) == 1 and (trusts or len(schools) > 1):
        beside = schools[0].parent / TRUST_TOML
        trust_toml = beside if beside.is_file() else None
    is_trust = len(trusts) == 1 and len(folders) == 1
    return AskedFolders(tuple(schools), trust_toml, is_trust or trust_toml is not None)


def _is_school(folder: Path) -> bool:
    return (folder / SCHOOL_TOML).is_file()


def _schools_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and _is_school(path))
