"""What the import contract cannot see: keys, look-ups, templates and faces point downward too."""

import re

from django.apps import apps

from tests.architecture.source import (
    PACKAGE,
    app_files,
    called,
    floors,
    imported,
    may_mention,
    owner,
    place,
    python_files,
)

MENTION = re.compile(r"""{%-?\s*(?:include|extends)\s+["']([^"']+)["']""")
LOAD = re.compile(r"{%\s*load\s+([\w\s]+?)\s*%}")
# What one app may import of another: its face, its signals, its enums and small values.
FACE = {"public", "events", "types"}
# They put the site together, so they know every app from inside.
ASSEMBLERS = {"__main__", "commands", "config"}


def test_every_folder_with_python_is_a_package_the_contract_sees() -> None:
    folders = {path.parent for path in python_files()}
    assert [place(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_foreign_keys_point_down() -> None:
    upward = [
        f"{model.__module__}.{model.__name__}.{field.name} -> {field.related_model.__name__}"
        for model in apps.get_models()
        if model.__module__.startswith("goldenthread.")
        for field in model._meta.get_fields()
        if field.remote_field and field.concrete and not field.auto_created
        if isinstance(field.related_model, type)
        if field.related_model.__module__.startswith("goldenthread.")
        if not may_mention(
            model.__module__.split(".")[1], field.related_model.__module__.split(".")[1]
        )
    ]
    assert upward == []


def test_models_are_imported_and_never_looked_up_by_name() -> None:
    looked_up = [
        place(path, call.lineno)
        for path in app_files()
        for call, name in called(path)
        if name in {"get_model", "get_registered_model"}
    ]
    assert looked_up == []


def test_templates_mention_only_lower_apps() -> None:
    templates = sorted(PACKAGE.glob("*/templates/**/*.*"))
    owners = {
        path.relative_to(PACKAGE / owner(path) / "templates").as_posix(): owner(path)
        for path in templates
    }
    owners |= {f"{path.stem} (tags)": owner(path) for path in PACKAGE.glob("*/templatetags/*.py")}
    upward = []
    for path in templates:
        if path.suffix not in {".html", ".txt", ".svg"}:
            continue
        text = path.read_text(encoding="utf-8")
        mentions = [name.split("#")[0] for name in MENTION.findall(text)]
        mentions += [f"{name} (tags)" for names in LOAD.findall(text) for name in names.split()]
        upward += [
            f"{place(path)} mentions {name}"
            for name in mentions
            if name in owners and not may_mention(owner(path), owners[name])
        ]
    assert upward == []


def test_apps_reach_one_another_through_their_public_face() -> None:
    through_the_window = []
    for path in app_files():
        if owner(path) in ASSEMBLERS:
            continue
        for line, name in imported(path):
            top, _, rest = name.partition(".")
            app, _, inside = rest.partition(".")
            if top != "goldenthread" or floors().get(app, -1) < floors()["accounts"]:
                continue
            if app != owner(path) and inside.split(".")[0] not in FACE:
                through_the_window.append(f"{place(path, line)} imports {name}")
    assert through_the_window == []
