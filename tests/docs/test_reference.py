"""The reference of the command and the options says what the code says."""

import pytest

from goldenthread.commands.reference import FOLDER, pages


@pytest.mark.parametrize("file_name", sorted(pages()))
def test_the_page_is_what_the_code_says(file_name: str) -> None:
    written = (FOLDER / file_name).read_text(encoding="utf-8")
    assert written == pages()[file_name], "run ./dev run python -m goldenthread.commands.reference"
