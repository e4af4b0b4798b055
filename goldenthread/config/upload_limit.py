"""Refuses a request that announces more than any file of a school can be, before it is stored."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

# A little more than the largest upload that the import page takes, for the form around it.
MOST_BYTES = 40 * 1024 * 1024


class UploadLimit(FileUploadHandler):
    """Comes first among the handlers and stores nothing itself."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> None:
        if content_length > MOST_BYTES:
            raise RequestDataTooBig(f"The upload is larger than {MOST_BYTES // 1024**2} MB.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
