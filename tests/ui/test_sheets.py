"""The style sheets and templates keep what a strict content policy and a slow line ask of them."""

import re
from pathlib import Path

import goldenthread.ui
from goldenthread.ui.templatetags.ui import SHEETS

HERE = Path(goldenthread.ui.__file__).parent
STYLES = HERE / "static/ui"
# Twice the product's two pictures and every component, and still a blink on a school's line.
BYTES_AT_MOST = 30_000
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)")


def test_every_sheet_is_linked_once() -> None:
    assert sorted(SHEETS) == sorted(path.stem for path in STYLES.glob("*.css"))


def test_sheets_stay_light() -> None:
    assert sum(path.stat().st_size for path in STYLES.glob("*.css")) < BYTES_AT_MOST


def test_colours_are_named_in_tokens_only() -> None:
    loose = {
        path.name: COLOUR.findall(path.read_text(encoding="utf-8"))
        for path in STYLES.glob("*.css")
        if path.stem not in {"tokens", "print"}
    }
    assert {name: found for name, found in loose.items() if found} == {}


def test_every_rule_lies_in_a_layer() -> None:
    order = re.search(r"@layer ([\w, ]+);", (STYLES / "tokens.css").read_text(encoding="utf-8"))
    assert order
    layers = order[1].split(", ")
    for path in STYLES.glob("*.css"):
        text = re.sub(
            r"/\*.*?\*/|@layer [\w, ]+;", "", path.read_text(encoding="utf-8"), flags=re.S
        )
        outside, depth = "", 0
        for character in text:
            depth -= character == "}"
            outside += character if depth == 0 and character != "}" else ""
            depth += character == "{"
        names = re.findall(r"@layer (\w+) \{", outside)
        assert re.sub(r"@layer \w+ \{", "", outside).strip() == ""
        assert set(names) <= set(layers)


def test_no_template_styles_or_scripts_inline() -> None:
    inline = re.compile(r"\bstyle=|<style|<script(?! src)|\son\w+=|hx-on")
    found = [
        path.name
        for path in (HERE / "templates").rglob("*.*")
        if inline.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
