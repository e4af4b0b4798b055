"""The engine starts quickly and knows no p-values."""

import subprocess
import sys
from pathlib import Path

import pytest

import goldenthread.inference

FOLDER = Path(goldenthread.inference.__file__).parent
# What pages and checks ask for at every start.
LIGHT = ["small_counts", "proportions", "missing", "verdict", "looks", "decision_rule"]


@pytest.mark.parametrize("name", LIGHT)
def test_what_is_asked_for_often_brings_no_scipy_along(name: str) -> None:
    brought = "print({'numpy', 'scipy'} & {*sys.modules})"
    seen = subprocess.run(
        [sys.executable, "-c", f"import sys, goldenthread.inference.{name}; {brought}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert seen.stdout.strip() == "set()"


def test_no_file_speaks_of_significance() -> None:
    speaking = [
        f"{path.name}: {word}"
        for path in sorted(FOLDER.glob("*.py"))
        for word in ("p_value", "p-value", "pvalue", "significan")
        if word in path.read_text(encoding="utf-8").lower()
    ]
    assert speaking == []
