"""A year written as a folder and read again is the same year."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from goldenthread.folder.comparing import compare
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.snapshot.snapshot import Snapshot, in_key_order
from tests.folder.made_years import years

slow = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@slow
@given(years())
def test_what_is_written_is_read_back(year: Snapshot) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "school"
        write_folder(year, folder)
        reading = read_folder(folder)
    assert reading.problems == ()
    assert reading.snapshot is not None
    assert in_key_order(reading.snapshot) == in_key_order(year)
    assert not compare(year, reading.snapshot).changes_something


@slow
@given(years())
def test_writing_what_was_read_gives_the_same_bytes(year: Snapshot) -> None:
    with tempfile.TemporaryDirectory() as place:
        first, second = Path(place) / "first", Path(place) / "second"
        write_folder(year, first)
        read = read_folder(first).snapshot
        assert read is not None
        write_folder(read, second)
        assert _contents(first) == _contents(second)


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
