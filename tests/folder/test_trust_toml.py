"""`trust.toml` comes back as it was written, and says what is wrong with it."""

from decimal import Decimal
from pathlib import Path

import pytest

from goldenthread.folder.trust_toml import read_trust_toml, write_trust_toml
from goldenthread.sample.trust import sample_trust
from goldenthread.snapshot.records import Threshold
from goldenthread.snapshot.trust import CentralPost, Trust

FULL = Trust(
    'Aldermoor "North"',
    days=sample_trust().days,
    networks=("English", "CPD leads"),
    central_team=(CentralPost("Finance", 6, Decimal("12.5")), CentralPost("IT", 4)),
    thresholds=(Threshold(rule="TRU001", name="schools_from", value=Decimal(4)),),
)


@pytest.mark.parametrize("trust", [FULL, sample_trust(), Trust("Alone")], ids=lambda t: t.name)
def test_what_is_written_comes_back(trust: Trust, tmp_path: Path) -> None:
    write_trust_toml(trust, tmp_path)
    assert read_trust_toml(tmp_path / "trust.toml") == (trust, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "trust.toml does not name the trust."),
        ("[trust]\nname = Aldermoor", "trust.toml cannot be read from line 2 on."),
        ('[trust]\nname = "A"\ndays = ["soon"]', "The days are not a list of dates."),
        ('[trust]\nname = "A"\ndays = 2026-11-02', "The days are not a list of dates."),
        ('[trust]\nname = "A"\nnetworks = "SEND"', "The networks are not a list of names."),
        ('[trust]\nname = "A"\nnet = 1', "“trust.net” is not a name in trust.toml."),
        ('[trust]\nname = "A"\n[central_team]\nx = 1', "central_team is not a list."),
        (
            '[trust]\nname = "A"\n[[central_team]]\njob_title = "IT"',
            "A post of the central team lacks its job title or its number of people.",
        ),
        (
            '[trust]\nname = "A"\n[[central_team]]\njob_title = "IT"\npeople = 2\nhours = nan',
            "The post “IT” has a number that cannot be.",
        ),
        (
            '[trust]\nname = "A"\n[[thresholds]]\nrule = "TRU001"',
            "A threshold lacks its rule, its name or its value.",
        ),
        ("a = " + "[" * 5_000, "trust.toml cannot be read."),
    ],
)
def test_what_is_wrong_is_told(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "trust.toml"
    path.write_text(text, encoding="utf-8")
    trust, problems = read_trust_toml(path)
    assert trust is None
    assert message in [problem.message for problem in problems]
    assert all(problem.hint for problem in problems)
