"""Reads one row of the table of statements, forgiving in form and exact about what is missing."""

import re

from goldenthread.folder.problems import Problem, nearest, quoted
from goldenthread.reviews.framework_text import texts
from goldenthread.reviews.framework_text.groups import find_groups
from goldenthread.reviews.framework_text.texts import StatementText
from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.public import Split

HEADINGS = {
    "code": "code",
    "id": "code",
    "section": "section",
    "section title": "section_title",
    "title of section": "section_title",
    "statement": "wording",
    "wording": "wording",
    "survey item": "asked",
    "item": "asked",
    "asked": "asked",
    "who answers": "groups",
    "who": "groups",
    "groups": "groups",
    "weight": "weight",
    "told apart by": "split",
    "split": "split",
    "evidence": "evidence",
}
SPLITS = {
    "": Split.NONE,
    "none": Split.NONE,
    "nothing": Split.NONE,
    "-": Split.NONE,
    "team": Split.TEAM,
    "teams": Split.TEAM,
    "hours": Split.HOURS,
    "full-time and part-time": Split.HOURS,
}
CODE = re.compile(r"([1-9]\d?)[a-z]{0,2}")
FILE = "framework.csv"


def read_statement(
    number: int, cells: list[str], headings: dict[str, int], problems: list[Problem]
) -> StatementText | None:
    """The statement of this row, or None with what is to put right added to `problems`."""

    def cell(column: str) -> str:
        place = headings.get(column)
        words = cells[place] if place is not None and place < len(cells) else ""
        # An apostrophe that keeps a spreadsheet program from running the cell is not part of it.
        return " ".join(words.split()).removeprefix("'")

    here: list[Problem] = []

    def wrong(column: str, message: str, hint: str) -> None:
        here.append(Problem(FILE, number, column, message, hint))

    code = cell("code").lower().strip(".)( ")
    match = CODE.fullmatch(code)
    if not match:
        wrong("code", f"{quoted(code)} is not a code.", "Write section and letter, such as 3b.")
    section = cell("section") or (match[1] if match else "")
    if not section.isdecimal() or not 1 <= int(section[:4]) <= texts.MOST_SECTIONS:
        wrong(
            "section",
            f"{quoted(section)} is not the number of a section.",
            f"Use whole numbers from 1 to {texts.MOST_SECTIONS}.",
        )
        section = "1"
    for column, called in (("wording", "statement"), ("asked", "survey item")):
        words = cell(column)
        if not words:
            wrong(called, f"The {called} is empty.", "Write it as one sentence.")
        elif len(words) > texts.LONGEST_WORDING:
            wrong(
                called,
                f"The {called} has {len(words)} characters.",
                f"{texts.LONGEST_WORDING} at most fit on a phone.",
            )
    title = cell("section_title")
    if len(title) > texts.LONGEST_TITLE:
        wrong("section title", "The section's title is too long.", "120 characters at most.")
    groups = find_groups(cell("groups") or "all")
    if groups is None:
        wrong(
            "who answers",
            f"{quoted(cell('groups'))} is not a list of staff groups.",
            "Use T for teachers, L leaders, D support staff with pupils, G office and site: T D G.",
        )
    weight = cell("weight") or "1"
    if weight not in ("1", "2", "3"):
        wrong("weight", f"{quoted(weight)} is not a weight.", "Use 1, 2 or 3; 3 is decisive.")
        weight = "1"
    told = cell("split").lower()
    split = SPLITS.get(told)
    if split is None:
        near = nearest(told, SPLITS)
        wrong(
            "told apart by",
            f"{quoted(told)} is no way of telling answers apart.",
            f"Did you mean {near}?" if near else "Use none, team or hours.",
        )
    problems += here
    if here:
        return None
    return StatementText(
        code=code,
        section=int(section),
        section_title=title,
        wording=cell("wording"),
        asked=cell("asked"),
        groups=groups or tuple(group.value for group in StaffGroup),
        weight=int(weight),
        split=(split or Split.NONE).value,
        evidence=cell("evidence")[: texts.LONGEST_READING],
    )
