"""The inspection of pages finds what it says it finds."""

import pytest

from tests.inspection import inspect_page

GOOD = (
    "<!doctype html><html lang=en-GB><head><title>Roles – Goldenthread</title></head>"
    "<body><h1>Roles</h1>{}</body></html>"
)


def test_a_good_page_has_no_fault() -> None:
    field = '<label for="a">Name</label><input id="a"><label>Day <input></label>'
    assert inspect_page(GOOD.format(field)) == []


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("<h1>Again</h1>", "2 h1 headings instead of one"),
        ('<p id="a"></p><p id="a"></p>', 'id "a" is used 2 times'),
        ("<input name='age'>", "<input name='age'> has no label"),
        ("<select name='age'></select>", "<select name='age'> has no label"),
        ("<script>alert(1)</script>", "inline script or style: <script>"),
        ("<style>p {}</style>", "inline script or style: <style>"),
        ('<p style="color: red">x</p>', "inline script or style: p style="),
        ('<p onclick="x()">x</p>', "inline script or style: p onclick="),
        ('<img src="x.png">', "1 pictures without alt"),
    ],
)
def test_a_fault_is_found(part: str, fault: str) -> None:
    assert inspect_page(GOOD.format(part)) == [fault]


def test_a_page_needs_a_language_a_title_and_a_heading() -> None:
    assert inspect_page("<html><title> – Goldenthread</title></html>") == [
        "0 h1 headings instead of one",
        "no language on <html>",
        "no title",
    ]


def test_a_part_of_a_page_needs_none_of_these() -> None:
    assert inspect_page("<p>Saved.</p>", is_part=True) == []
