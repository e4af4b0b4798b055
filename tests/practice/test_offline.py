"""What a phone needs to install the site, and a shell that names nobody."""

import json
import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from goldenthread.practice.offline_shell import SHELL_FILES, FileMissing, render_worker
from tests.cast import Cast

type ClientOf = Callable[[str], Client]
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def files_of(worker: str) -> list[str]:
    found = re.search(r"const FILES = (\[.*?\]);", worker)
    assert found
    return list(json.loads(found[1]))


def version_of(worker: str) -> str:
    found = re.search(r'"shell-([0-9a-f]{16})"', worker)
    assert found
    return found[1]


def sizes_of(picture: bytes) -> str:
    assert picture.startswith(SIGNATURE)
    width, height = struct.unpack(">II", picture[16:24])
    return f"{width}x{height}"


def test_the_manifest_lets_a_browser_install_the_site(client: Client, db: None) -> None:
    answer = client.get("/manifest.webmanifest")
    manifest = json.loads(answer.content)
    icons = manifest.pop("icons")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    assert manifest == {
        "id": "/",
        "name": "Goldenthread",
        "short_name": "Goldenthread",
        "description": "My step, logged in seconds, with or without a network.",
        "lang": "en-GB",
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#fffdf9",
        "theme_color": "#fffdf9",
    }
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("192x192", "maskable"),
        ("512x512", "maskable"),
    }
    for icon in icons:
        found = finders.find(icon["src"].removeprefix("/static/"))
        assert found
        assert sizes_of(Path(found).read_bytes()) == icon["sizes"]


def test_each_page_names_the_manifest(client: Client, db: None) -> None:
    assert '<link rel="manifest" href="/manifest.webmanifest">' in (
        client.get("/accounts/login/").content.decode()
    )


def test_the_worker_is_a_script_that_no_cache_keeps(client: Client, db: None) -> None:
    answer = client.get("/service-worker.js")
    assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (
        "text/javascript; charset=utf-8",
        "private, no-store",
    )
    # The worker runs under the policy it is sent with: own scripts and own addresses only.
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "connect-src 'self'" in policy


def test_the_worker_keeps_the_offline_page_and_static_files_alone() -> None:
    files = files_of(render_worker())
    assert files[0] == "/offline/"
    assert [file for file in files[1:] if not file.startswith("/static/")] == []
    # A browser refuses the whole worker for one file that is named twice.
    assert len(files) == len(set(files))


def test_the_worker_keeps_everything_that_the_offline_page_asks_for(
    client: Client, db: None
) -> None:
    page = client.get("/offline/").content.decode()
    asked = set(re.findall(r'(?:src|href|data-patterns)="(/static/[^"]+)"', page))
    for name in [file for file in SHELL_FILES if file.endswith(".js")]:
        script = Path(str(finders.find(name))).read_text()
        folder = name.partition("/")[0]
        asked |= {f"/static/{folder}/{part}" for part in re.findall(r'from "\./(.+)"', script)}
    assert asked - set(files_of(render_worker())) == set()


def test_the_offline_page_is_the_same_for_whoever_has_signed_in(
    cast: Cast, client_of: ClientOf
) -> None:
    pages = {who: client_of(who).get("/offline/").content for who in ("priya", "ruth", "eve")}
    assert set(pages.values()) == {Client().get("/offline/").content}
    assert b"csrf" not in pages["priya"]


def test_the_version_follows_from_what_the_worker_keeps(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = render_worker()
    changed = tmp_path / "changed.css"
    changed.write_text("/* another colour */")
    find = finders.find
    monkeypatch.setattr(
        finders, "find", lambda name: str(changed) if name == "ui/tokens.css" else find(name)
    )
    after = render_worker()
    assert version_of(render_worker()) == version_of(after) != version_of(before)
    assert files_of(after) == files_of(before)


def test_a_file_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finders, "find", lambda name: None)
    with pytest.raises(FileMissing, match=r"ui/tokens\.css"):
        render_worker()


@pytest.mark.slow
def test_hashed_names_are_those_that_were_collected(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "goldenthread.config.hashed_files.HashedFiles"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    worker = render_worker()
    hashed = [file.removeprefix("/static/") for file in files_of(worker)[1:]]
    assert [name for name in hashed if not re.search(r"\.[0-9a-f]{12}\.", name)] == []
    assert [name for name in hashed if not (tmp_path / name).is_file()] == []
    # Scripts name their parts by the hashed names too.
    for name in [name for name in hashed if name.startswith("practice/")]:
        parts = re.findall(r'from "\./(.+)"', (tmp_path / name).read_text())
        assert [part for part in parts if f"practice/{part}" not in hashed] == []
