"""A value is said with its unit as people say it."""

import pytest

from goldenthread.snapshot.readings.amounts import amount


@pytest.mark.parametrize(
    ("unit", "measure", "said"),
    [
        ("score", "Median standard age score for reading", "a median score of 79"),
        ("score", "Reading", "a score of 79"),
        ("standard age score", "Reading", "a standard age score of 79"),
        ("percent", "Wrong answers", "79%"),
        ("words a minute", "Words read aloud", "79 words a minute"),
        ("", "Anything", "79"),
    ],
)
def test_an_amount_reads_as_it_is_said(unit: str, measure: str, said: str) -> None:
    assert amount("79", unit, measure) == said
