"""The site refuses to start where its options would let the wrong people in."""

import os
import subprocess
import sys

import pytest

from goldenthread.config.options import OPTIONS


def start(**options: str) -> str:
    """Read the settings in a fresh process; return "started" or the sentence of the refusal."""
    environ = {name: value for name, value in os.environ.items() if "GOLDENTHREAD" not in name}
    environ |= {f"GOLDENTHREAD_{name}": value for name, value in options.items()}
    code = (
        "from django.core.exceptions import ImproperlyConfigured\n"
        "try:\n    import goldenthread.config.settings\n    print('started')\n"
        "except ImproperlyConfigured as refusal:\n    print(refusal)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )
    return result.stdout.strip()


def test_the_site_starts_with_a_key() -> None:
    assert start(SECRET_KEY="x" * 50, CONTENT_KEY="y" * 50) == "started"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "The site has no secret key."),
        ({"SECRET_KEY": "x"}, "The site has no content key"),
        (
            {"SECRET_KEY": "x", "DEMO": "yes", "PRODUCTION": "yes"},
            "Demo mode lets anybody in",
        ),
        (
            {"SECRET_KEY": "x", "DEMO": "yes", "DATABASE": "postgresql://u@db.school.example/g"},
            "Demo mode lets anybody in",
        ),
        ({"SECRET_KEY": "x", "DEBUG": "yes", "PRODUCTION": "yes"}, "Debug pages show records"),
        ({"SECRET_KEY": "x", "DEMO": "perhaps"}, 'GOLDENTHREAD_DEMO is "perhaps".'),
        ({"SECRET_KEY": "x", "DATABASE": "mysql://u@localhost/g"}, "GOLDENTHREAD_DATABASE begins"),
        (
            {"SECRET_KEY": "x", "CONTENT_KEY": "y", "MAIL": "http://mail"},
            "GOLDENTHREAD_MAIL begins with",
        ),
        (
            {
                "SECRET_KEY": "x",
                "CONTENT_KEY": "y",
                "MICROSOFT_CLIENT_ID": "z",
                "MICROSOFT_TENANT": "common",
            },
            "Sign-in with Microsoft is on without a tenant.",
        ),
    ],
)
def test_the_site_refuses_to_start(options: dict[str, str], sentence: str) -> None:
    assert start(**options).startswith(sentence)


def test_every_option_has_a_name_of_its_own_and_a_meaning() -> None:
    assert len({option.name for option in OPTIONS}) == len(OPTIONS)
    assert [option.name for option in OPTIONS if not option.meaning.endswith(".")] == []
