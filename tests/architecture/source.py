"""Reads the project's own files for the tests that hold its structure."""

import ast
import configparser
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "goldenthread"

CONTRACT = configparser.ConfigParser()
CONTRACT.read(ROOT / ".importlinter", encoding="utf-8")

ENGINES = [
    line.strip().removeprefix("goldenthread.").removesuffix(".**")
    for line in CONTRACT["importlinter:contract:pure"]["source_modules"].split()
]


@cache
def floors() -> dict[str, int]:
    """Each package with the number of its floor, the kernel's being 0, as .importlinter says."""
    lines = CONTRACT["importlinter:contract:floors"]["layers"].split("\n")
    storeys = [line.split("|") for line in reversed(lines) if line.strip()]
    return {name.strip(" ()"): number for number, names in enumerate(storeys) for name in names}


def may_mention(upper: str, lower: str) -> bool:
    """Whether one package may mention another: itself, or one on a lower floor."""
    return upper == lower or floors()[lower] < floors()[upper]


def owner(path: Path) -> str:
    """The package on a floor that a file belongs to: `people`, `__main__`."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def python_files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders or (PACKAGE,) for path in folder.rglob("*.py"))


def app_files() -> Iterator[Path]:
    """Python files of the packages that know the database, without their migrations."""
    for path in python_files():
        is_app = floors().get(owner(path), -1) >= floors()["accounts"]
        if is_app and "migrations" not in path.parts:
            yield path


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def called(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Each call of something with a dot before it, and the name after that dot."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func.attr


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Each absolute import as line and dotted name, `from a import b` read as `a.b`."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def place(path: Path, line: int | None = None) -> str:
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]
