"""Writes numbers as people write them."""

from decimal import Decimal


def plain_number(value: Decimal) -> str:
    """`11`, `0.8`, `1,250`: without the zeros that a database pads with."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
