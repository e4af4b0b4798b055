"""Every pair of colours that meet on a page meets WCAG AA, in light and in dark."""

import re
from pathlib import Path

import pytest

import goldenthread.ui

TOKENS = Path(goldenthread.ui.__file__).parent / "static/ui/tokens.css"
TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
COLOURS = {name: shades for name, *shades in TOKEN.findall(TOKENS.read_text(encoding="utf-8"))}

TEXT_AT_LEAST = 4.5
LINE_AT_LEAST = 3.0

MARKS = [f"mark-{number}" for number in range(1, 7)] + ["mark-none"]
TEXT_PAIRS = [
    *[
        (text, ground)
        for text in ("ink", "ink-soft", "link", "link-seen")
        for ground in ("paper", "sand")
    ],
    *[("ink", f"{tone}-wash") for tone in ("good", "warn", "bad")],
    *[("link", f"{tone}-wash") for tone in ("good", "warn", "bad")],
    *[(tone, f"{tone}-wash") for tone in ("good", "warn", "bad")],
    *[(tone, "paper") for tone in ("good", "warn", "bad")],
    *[("on-mark", mark) for mark in MARKS],
    *[(mark, "paper") for mark in MARKS],
    *[(mark, "sand") for mark in MARKS],
    ("on-button", "button"),
    ("button", "paper"),
    ("paper", "bad"),
    ("paper", "ink"),
]
LINE_PAIRS = [
    *[(line, ground) for line in ("thread", "edge", "focus") for ground in ("paper", "sand")],
    *[("focus", f"{tone}-wash") for tone in ("good", "warn", "bad")],
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, from 0 for black to 1 for white."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(scheme: int) -> None:
    faint = {
        pair: round(ratio, 2)
        for pair in TEXT_PAIRS
        if (ratio := contrast(*(COLOURS[name][scheme] for name in pair))) < TEXT_AT_LEAST
    }
    assert faint == {}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_lines_that_mean_something_can_be_seen(scheme: int) -> None:
    faint = {
        pair: round(ratio, 2)
        for pair in LINE_PAIRS
        if (ratio := contrast(*(COLOURS[name][scheme] for name in pair))) < LINE_AT_LEAST
    }
    assert faint == {}


def test_every_colour_is_in_a_pair_or_only_divides() -> None:
    named = {name for pair in TEXT_PAIRS + LINE_PAIRS for name in pair}
    assert set(COLOURS) - named == {"rule"}
