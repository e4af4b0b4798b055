"""Draws an address as a QR code, so that a phone opens it from the room screen."""

from dataclasses import dataclass

from qrcode.constants import ERROR_CORRECT_M  # type: ignore[import-untyped]
from qrcode.main import QRCode  # type: ignore[import-untyped]

QUIET = 4


@dataclass(frozen=True, slots=True)
class QrDrawing:
    """An SVG path of squares one unit wide, on a ground of `size` by `size` units."""

    path: str
    size: int


def draw_qr(address: str) -> QrDrawing:
    code = QRCode(border=QUIET, error_correction=ERROR_CORRECT_M)
    code.add_data(address)
    matrix = code.get_matrix()
    path = "".join(
        f"M{column} {row}h1v1h-1z"
        for row, squares in enumerate(matrix)
        for column, is_dark in enumerate(squares)
        if is_dark
    )
    return QrDrawing(path, len(matrix))
