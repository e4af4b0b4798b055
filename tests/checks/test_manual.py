"""The reference pages of the rules are what the rule files say."""

from pathlib import Path

from goldenthread.checks.manual import INDEX, manual_page, manual_pages
from goldenthread.checks.registry import RULE_FILES, find_rule_file

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "rules"


def test_the_reference_is_made_from_the_rule_files() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    pages = manual_pages()
    assert sorted(written) == sorted(pages)
    changed = [name for name, page in pages.items() if written[name] != page]
    assert changed == [], "run: goldenthread rule --write docs/reference/rules"


def test_the_index_leads_to_every_page() -> None:
    index = manual_pages()[INDEX]
    assert all(f"[{file.RULE.code}]({file.RULE.code}.md)" in index for file in RULE_FILES)


def test_a_page_shows_the_threshold_its_origin_and_the_rules_own_words() -> None:
    file = find_rule_file("DUR004")
    assert file is not None
    page = manual_page(file)
    assert page.startswith("# DUR004: Lost rhythm\n\nA programme leaves its participants alone")
    assert (
        "| `warning_above` | 4 | teaching weeks | Longest usual gap "
        "| published research or practice |"
    ) in page
    assert "> **error** PR2 Everyone thinking is silent for 16 teaching weeks" in page
