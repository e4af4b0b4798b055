"""The command says what it did, or in one sentence why it did not."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.commands.table import COMMANDS

PASSWORD = "three odd words together"
KEYS = {"SECRET_KEY": "x" * 50, "CONTENT_KEY": "y" * 50}


def run(
    *arguments: str, folder: Path, given: str = "", **options: str
) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if "GOLDENTHREAD" not in name}
    environ.pop("DJANGO_SETTINGS_MODULE", None)
    environ["GOLDENTHREAD_DATA_DIR"] = str(folder)
    environ |= {f"GOLDENTHREAD_{name}": value for name, value in options.items()}
    return subprocess.run(
        [sys.executable, "-m", "goldenthread", *arguments],
        env=environ,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_help_names_every_command(tmp_path: Path) -> None:
    shown = run("help", folder=tmp_path)
    assert shown.returncode == 0
    assert [name for name in COMMANDS if f"    {name}" not in shown.stdout] == []


def test_an_unknown_command_is_refused_with_status_2(tmp_path: Path) -> None:
    refused = run("embroider", folder=tmp_path)
    assert refused.returncode == 2
    assert "invalid choice: 'embroider'" in refused.stderr


def test_a_site_without_a_key_does_not_start(tmp_path: Path) -> None:
    refused = run("migrate", folder=tmp_path)
    assert refused.returncode == 2
    assert refused.stdout.startswith("The site has no secret key.")
    refused = run("migrate", folder=tmp_path, SECRET_KEY=KEYS["SECRET_KEY"])
    assert refused.returncode == 2
    assert refused.stdout.startswith("The site has no content key")


@pytest.mark.slow
def test_the_first_administrator_is_made_once_and_with_a_good_password(tmp_path: Path) -> None:
    asked = [
        "createadmin",
        "--email=raj.singh@ashmoor-vale.example",
        "--name=Raj Singh",
        "--school=Ashmoor Vale Academy",
        "--password-from-input",
    ]
    tmp_path = tmp_path / "records"
    assert run("migrate", folder=tmp_path, **KEYS).returncode == 0
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700
    short = run(*asked, folder=tmp_path, given="short\n", **KEYS)
    made = run(*asked, folder=tmp_path, given=f"{PASSWORD}\n", **KEYS)
    again = run(*asked, folder=tmp_path, given=f"{PASSWORD}\n", **KEYS)
    assert [(done.returncode, done.stdout) for done in (short, made, again)] == [
        (2, short.stdout),
        (
            0,
            "Raj Singh can sign in as raj.singh@ashmoor-vale.example and invite others to "
            "Ashmoor Vale Academy.\n",
        ),
        (
            2,
            "raj.singh@ashmoor-vale.example has an account already. Give it the role on the page "
            "People and roles, or use another address.\n",
        ),
    ]
    assert "too short" in short.stdout
