"""An upload larger than any school's files is refused before it is stored."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import Client

from goldenthread.config.upload_limit import MOST_BYTES


def test_a_request_that_announces_too_much_is_refused(db: None) -> None:
    file = SimpleUploadedFile("staff.csv", b"id,name\n")
    answer = Client().post("/accounts/login/", {"file": file}, CONTENT_LENGTH=str(MOST_BYTES + 1))
    assert answer.status_code == 400


def test_a_request_of_ordinary_size_is_not(db: None) -> None:
    file = SimpleUploadedFile("staff.csv", b"id,name\n")
    assert Client().post("/accounts/login/", {"file": file}).status_code == 200
