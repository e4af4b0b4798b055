"""What comes out of the printer: the year on one sheet, threads across, other pages upright."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import EnterAs

YEAR = "/schools/ashmoor-vale/2026-27"
UPRIGHT, ACROSS = (594, 841), (841, 594)  # A4 in whole points


def sheets_of(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each sheet; Chromium writes the objects of pages without compression."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert len(boxes) == len(re.findall(rb"/Type /Page\b", pdf))
    return [(int(float(width)), int(float(height))) for width, height in boxes]


@pytest.mark.parametrize(
    ("address", "sheet", "at_most"),
    [
        ("/year/", ACROSS, 1),
        ("/thread/", ACROSS, 2),
        ("/check/", UPRIGHT, 3),
        ("/programmes/reading-to-learn/", UPRIGHT, 4),
    ],
)
def test_a_page_is_printed_on_few_sheets(
    address: str, sheet: tuple[int, int], at_most: int, page: Page, enter_as: EnterAs
) -> None:
    enter_as(page, "Ruth Adeyemi-Clarke")
    page.goto(YEAR + address)
    sheets = sheets_of(page.pdf(prefer_css_page_size=True))
    assert sheets == [sheet] * len(sheets)
    assert 1 <= len(sheets) <= at_most


def test_paper_shows_nothing_to_press(page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Ruth Adeyemi-Clarke")
    page.goto(f"{YEAR}/programmes/reading-to-learn/")
    assert "Remove" in page.locator("body").inner_text()
    page.emulate_media(media="print")
    left = page.locator("main a, main button").filter(visible=True).all_inner_texts()
    assert [
        text for text in left if re.match("(Remove|Change|Add|Record|Earlier|Later)", text)
    ] == []
