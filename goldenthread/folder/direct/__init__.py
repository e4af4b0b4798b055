"""Direct inputs: files that other systems write, understood before anything is kept of them."""

from goldenthread.folder.direct.laid_over import laid_over
from goldenthread.folder.direct.understand import understand
from goldenthread.folder.direct.understanding import (
    ColumnFound,
    Counts,
    FileKind,
    SchoolFound,
    Understanding,
)

__all__ = [
    "ColumnFound",
    "Counts",
    "FileKind",
    "SchoolFound",
    "Understanding",
    "laid_over",
    "understand",
]
