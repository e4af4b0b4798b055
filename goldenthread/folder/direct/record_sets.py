"""Opens a set of CSV files that belong together, in a folder or a zip, as rows with names."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from goldenthread.folder.formulas import taken_plainly
from goldenthread.folder.limits import MOST_FILES
from goldenthread.folder.names import squeezed
from goldenthread.folder.problems import FileRefused, Problem
from goldenthread.folder.reading.file_rows import file_rows
from goldenthread.folder.reading.read_zip import unpacked
from goldenthread.kernel.errors import Refusal

Record = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RecordSet:
    """The tables of a set by squeezed file name, each row by squeezed heading."""

    tables: Mapping[str, list[Record]]
    headings: Mapping[str, list[str]]
    problems: list[Problem]

    def rows(self, name: str) -> list[Record]:
        return self.tables.get(name, [])


@contextmanager
def set_folder(path: Path) -> Iterator[Path]:
    """The folder of the set, unpacked for the time being where it is a zip."""
    if path.is_dir():
        yield path
    else:
        with unpacked(path) as folder:
            yield folder


def read_set(folder: Path) -> RecordSet:
    """Read every CSV file of the folder itself; one that cannot be read is a problem."""
    tables: dict[str, list[Record]] = {}
    headings: dict[str, list[str]] = {}
    problems: list[Problem] = []
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() == ".csv")
    for path in files[:MOST_FILES]:
        name = squeezed(path.stem)
        if path.is_symlink() or not path.is_file():
            problems.append(
                FileRefused("This is a link and no file.", "Put the file itself there.").in_file(
                    path.name
                )
            )
            continue
        try:
            rows = list(file_rows(path))
        except FileRefused as refused:
            problems.append(refused.in_file(path.name))
            continue
        heading = [words.strip() for words in rows[0][1]] if rows else []
        headings[name] = heading
        names = [squeezed(words) for words in heading]
        tables[name] = []
        for number, cells in rows[1:]:
            try:
                plain = [taken_plainly(cell.strip()) for cell in cells]
            except Refusal as refused:
                problems.append(Problem(path.name, number, "", refused.message, refused.hint))
                continue
            tables[name].append(dict(zip(names, plain, strict=False)))
    return RecordSet(tables, headings, problems)
