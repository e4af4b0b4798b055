"""Rows are written only in actions, so that every write asks who may and leaves a record."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import app_files, called, place

WRITES = {
    "bulk_create",
    "bulk_update",
    "create",
    "delete",
    "get_or_create",
    "save",
    "update_or_create",
}
QUERYSET = {"all", "exclude", "filter", "objects", "select_for_update"}

# File and call, with the reason why that one may write (or why it writes no row at all).
ALLOWED = {
    ("goldenthread/accounts/models/user.py", "save"): "Django makes users through their manager",
}


def is_queryset(receiver: ast.expr) -> bool:
    """Whether `.update()` on this goes to the database and not to a dictionary."""
    names = {node.attr for node in ast.walk(receiver) if isinstance(node, ast.Attribute)}
    return not names.isdisjoint(QUERYSET) or any(name.endswith("_set") for name in names)


def writes(path: Path) -> Iterator[tuple[ast.Call, str]]:
    for call, name in called(path):
        plain = name.removeprefix("a") if name.removeprefix("a") in WRITES | {"update"} else name
        if plain in WRITES:
            yield call, plain
        elif plain == "update" and isinstance(call.func, ast.Attribute):
            only_columns = bool(call.keywords) and not call.args
            if only_columns or is_queryset(call.func.value):
                yield call, plain


def may_write(path: Path) -> bool:
    # A benchmark fills a database of its own and throws it away.
    return bool({"actions", "actions.py", "benchmarks", "management"} & set(path.parts))


def found() -> list[tuple[str, str, int]]:
    return [
        (place(path), name, call.lineno)
        for path in app_files()
        if not may_write(path)
        for call, name in writes(path)
    ]


def test_rows_are_written_only_in_actions() -> None:
    outside = [
        f"{path}:{line} .{name}()" for path, name, line in found() if (path, name) not in ALLOWED
    ]
    assert outside == []


def test_every_allowed_write_is_still_there() -> None:
    assert ALLOWED.keys() - {(path, name) for path, name, _ in found()} == set()


def test_a_write_is_told_from_a_dictionary(tmp_path: Path) -> None:
    source = tmp_path / "views.py"
    source.write_text(
        "counts.update(more)\n"
        "Person.objects.filter(pk=1).update(**fields)\n"
        "person.visits_set.update(fields)\n"
        "people.update(name='Eve')\n"
        "await person.asave()\n"
        "Person.objects.create()\n",
        encoding="utf-8",
    )
    written = sorted(writes(source), key=lambda write: write[0].lineno)
    assert [(call.lineno, name) for call, name in written] == [
        (2, "update"),
        (3, "update"),
        (4, "update"),
        (5, "save"),
        (6, "create"),
    ]
