"""No table, record or form has a place for a grade of a lesson or a person."""

import ast
import re

from django.apps import apps

from tests.architecture.source import PACKAGE, parsed, place, python_files

GRADING = re.compile(
    r"(?:^|_)(?:grades?|grading|graded|scores?|scored|ratings?|rated|ranks?|ranking|ranked|stars"
    r"|streaks?|league|performance)(?:_|$)"
)

# What is so named and grades nobody, each with the reason.
OF_A_SURVEY = "answers of all staff to one statement of the diagnostic, in counts"
ALLOWED: dict[str, str] = {
    "surveys.Survey.statement_scores": OF_A_SURVEY,
    "goldenthread/snapshot/snapshot.py Snapshot.statement_scores": OF_A_SURVEY,
}


def columns() -> set[str]:
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("goldenthread.")
        for field in model._meta.get_fields()
        if GRADING.search(field.name)
    }


def declared() -> set[str]:
    """Names in class bodies that are given a field: of a form, a record, a frozen row."""
    return {
        f"{place(path)} {node.name}.{target}"
        for path in python_files(PACKAGE)
        if "migrations" not in path.parts
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
        for target in _fields(node)
        if GRADING.search(target)
    }


def _fields(node: ast.ClassDef) -> list[str]:
    found = []
    for line in node.body:
        if isinstance(line, ast.Assign) and isinstance(line.value, ast.Call):
            found += [one.id for one in line.targets if isinstance(one, ast.Name)]
        elif isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            found.append(line.target.id)
    return found


def test_nothing_stored_is_named_for_a_grade() -> None:
    assert columns() - ALLOWED.keys() == set()


def test_nothing_typed_or_read_in_is_named_for_a_grade() -> None:
    assert declared() - ALLOWED.keys() == set()


def test_every_allowed_name_is_still_there() -> None:
    assert ALLOWED.keys() - columns() - declared() == set()


def test_a_grade_is_known_by_its_name() -> None:
    node = ast.parse("class F:\n    lesson_grade = field()\n    graded_on: str\n    upgrade = f()")
    assert isinstance(node.body[0], ast.ClassDef)
    names = _fields(node.body[0])
    assert [name for name in names if GRADING.search(name)] == ["lesson_grade", "graded_on"]
