"""Reads numbers, money and lengths of time as people write them in spreadsheets."""

import re
from collections.abc import Callable
from decimal import Decimal

from goldenthread.folder.problems import quoted
from goldenthread.folder.reading.unreadable import Unreadable
from goldenthread.kernel.minutes import parse_minutes
from goldenthread.snapshot.columns import Column, Value

_SPACES = re.compile(r"\s")
_SIGNED = re.compile(r"([+\-−]?)(?:£|GBP)?([0-9.,]{1,30})(%?)")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+")
_FOUR_DECIMALS = Decimal("0.0001")


def number_parser(name: str, column: Column) -> Callable[[str], Value]:
    """Reads `1,949.50`, `£5`, `-0,5`, `60%`; more than four decimals are rounded to four."""

    def parse(text: str) -> Value:
        value = _number(text, percent_is_whole=column.unit == "percent")
        if value is None:
            raise Unreadable(
                f"{quoted(text)} is not a number.", f"Write {name} in figures{_span(column)}."
            )
        if value.as_tuple().exponent < -4:  # type: ignore[operator]
            value = value.quantize(_FOUR_DECIMALS)
        return _within(value, text, name, column)

    return parse


def whole_parser(name: str, column: Column) -> Callable[[str], Value]:
    """Reads `1,200` and `90.0`; where minutes are meant also `1 h 30` and `1:30`."""
    is_minutes = column.unit.startswith("minutes")

    def parse(text: str) -> Value:
        value = _number(text, percent_is_whole=True)
        if value is None and is_minutes and len(text) <= 30:
            try:
                value = Decimal(parse_minutes(text))
            except ValueError:
                value = None
        if value is None or value != value.to_integral_value():
            raise Unreadable(
                f"{quoted(text)} is not a {'length of time' if is_minutes else 'whole number'}.",
                "Write minutes, or hours and minutes: 90 or 1 h 30."
                if is_minutes
                else f"Write {name} in whole figures{_span(column)}.",
            )
        _within(value, text, name, column)
        return int(value)

    return parse


def _number(text: str, *, percent_is_whole: bool) -> Decimal | None:
    match = _SIGNED.fullmatch(_SPACES.sub("", text))
    if not match:
        return None
    sign, figures, percent = match.groups()
    if _THOUSANDS.fullmatch(figures):
        figures = figures.replace(",", "")
    elif _PLAIN.fullmatch(figures):
        figures = figures.replace(",", ".")
    else:
        return None
    value = Decimal(figures)
    if percent and not percent_is_whole:
        value /= 100
    return -value if sign in ("-", "−") else value


def _within(value: Decimal, text: str, name: str, column: Column) -> Decimal:
    if (column.least is not None and value < column.least) or (
        column.most is not None and value > column.most
    ):
        raise Unreadable(
            f"{quoted(text)} is outside the range of {name}.",
            f"Use a number{_span(column) or ' that fits'}.",
        )
    return value


def _span(column: Column) -> str:
    """` from 0.05 to 1`, with the unit; the widest bounds only guard against slips."""
    unit = f" {column.unit}" if column.unit and column.unit != "of full time" else ""
    least, most = column.least, column.most
    if most is not None and most >= 600_000:
        most = None
    if least is not None and least <= -1_000_000:
        least = None
    if least is not None and most is not None:
        return f" from {least:,} to {most:,}{unit}"
    if least is not None:
        return f" of {least:,} or more{unit}"
    return f" up to {most:,}{unit}" if most is not None else ""
