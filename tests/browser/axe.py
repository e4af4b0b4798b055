"""Asks axe what on a page keeps people out, by the rules of WCAG 2.2 level AA."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    # Part of WCAG 2.2 AA, but axe leaves it off until asked.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


SCRIPT = Axe().axe_script


def axe_findings(page: Page) -> list[str]:
    """One line for each element that breaks a rule: the rule, what is wanted, and the element.

    Compare with an empty list, so that a failing test shows every line.
    """
    # Once for each page that is opened: it is half a megabyte, and a page is asked four times.
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    response = page.evaluate("options => axe.run(document, options)", OPTIONS)
    return [
        f"{rule['id']}: {rule['help']}: {node['html']}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]
