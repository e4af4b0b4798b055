"""The shipped framework: 44 statements in seven sections, in our own words."""

from functools import cache
from pathlib import Path

from goldenthread.reviews.framework_text.reading import read_framework
from goldenthread.reviews.framework_text.texts import FrameworkText

# Printed wherever a level is shown.
NOBODYS_ACCREDITATION = (
    "A level is the school's own reading of its own figures. It is nobody's accreditation."
)


@cache
def standard_framework() -> FrameworkText:
    path = Path(__file__).with_name("professional_learning.csv")
    read = read_framework(path.read_bytes())
    if read.text is None:
        raise ValueError(f"{path.name}: {read.problems}")
    return read.text
