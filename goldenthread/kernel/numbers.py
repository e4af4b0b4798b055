"""Writes numbers as people write them."""

from decimal import Decimal


def plain_number(value: Decimal) -> str:
    """`11`, `0.8`, `1,250`, `−20`: without the zeros that a database pads with."""
    return without_padding(f"{value:,f}").replace("-", "−")


def without_padding(text: str) -> str:
    """`0.8` for `0.8000`, `11` for `11.0000`."""
    return text.rstrip("0").rstrip(".") if "." in text else text
