"""Reading a school folder: forgiving of how people write, strict about what it means."""

from goldenthread.folder.problems import Problem
from goldenthread.folder.reading.read_folder import FileRead, Reading, read_folder
from goldenthread.folder.reading.read_zip import read_zip

__all__ = ["FileRead", "Problem", "Reading", "read_folder", "read_zip"]
