"""Files say what they are for, are named for what they hold, and name no machine."""

import ast
import re

from tests.architecture.source import PACKAGE, ROOT, parsed, place, python_files, tracked_files

NAMES_THAT_COLLECT = {"common", "core", "data", "helpers", "info", "manager", "utils"}
# Written in two halves, so that this file does not find itself.
MACHINE = re.compile(rb"(?<![\w.\-/])/(?:wo" rb"rk|ro" rb"ot|tm" rb"p)/")
HOST = re.compile(r"https?:|file:|index-url|find-links|extra-index|trusted-host")


def test_every_file_opens_with_one_sentence() -> None:
    silent = []
    for path in python_files(PACKAGE, ROOT / "tests"):
        if "migrations" in path.parts or not path.read_bytes().strip():
            continue
        first = (ast.get_docstring(parsed(path)) or "").split("\n")[0]
        if not first.endswith("."):
            silent.append(place(path))
    assert silent == []


def test_no_file_is_named_for_collecting() -> None:
    collecting = [
        place(path)
        for path in sorted(PACKAGE.rglob("*"))
        if path.stem in NAMES_THAT_COLLECT and "__pycache__" not in path.parts
    ]
    assert collecting == []


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    naming = [place(path) for path in tracked_files() if MACHINE.search(path.read_bytes())]
    assert naming == []


def test_locks_name_no_package_host() -> None:
    naming = [
        f"{name}: {line}"
        for name in ("requirements.lock", "bootstrap.lock")
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
        if HOST.search(line)
    ]
    assert naming == []


def test_every_locked_package_carries_a_hash() -> None:
    bare = [
        line
        for name in ("requirements.lock", "bootstrap.lock")
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
        if "==" in line and not line.endswith("\\")
    ]
    assert bare == []
