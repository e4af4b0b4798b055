"""`--watch`: judges again whenever a file of the folders changes, until Ctrl-C."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from goldenthread.commands.checking.asked_folders import AskedFolders

SECONDS_BETWEEN_LOOKS = 1.0

# When each file was written last, and its size.
Stamps = Mapping[Path, tuple[int, int]]


def watch(
    find: Callable[[], AskedFolders],
    judge: Callable[[AskedFolders], int],
    *,
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Judge once and then after each change; the status of the last time when Ctrl-C ends it.

    Polls, because a folder in a cloud drive or on a server reports no changes. `find` is asked
    anew, so a school that is added to the trust is seen.
    """
    status = 0
    before: Stamps | None = None
    try:
        while True:
            asked = find()
            now = stamps_of(asked)
            if now != before:
                before = now
                status = judge(asked)
            pause(SECONDS_BETWEEN_LOOKS)
    except KeyboardInterrupt:
        return status


def stamps_of(asked: AskedFolders) -> Stamps:
    """A file that goes while it is looked at counts as gone."""
    stamps: dict[Path, tuple[int, int]] = {}
    files = [path for folder in asked.schools if folder.is_dir() for path in folder.iterdir()]
    if asked.trust_toml is not None:
        files.append(asked.trust_toml)
    for path in files:
        try:
            stat = path.stat()
        except OSError:
            continue
        stamps[path] = (stat.st_mtime_ns, stat.st_size)
    return stamps
