"""Fields made from declared columns, and the digest that notices another's save."""

from decimal import Decimal

import pytest
from django import forms

from goldenthread.snapshot import records
from goldenthread.snapshot.columns import columns_of
from goldenthread.ui.record_fields import MinutesField, field_of
from goldenthread.ui.row_form import digest


@pytest.mark.parametrize(
    "record",
    [records.Priority, records.Need, records.Measure, records.Programme, records.Activity],
)
def test_every_column_without_a_reference_has_a_field(record: type) -> None:
    for name, column in columns_of(record).items():
        if column.kind.value not in ("key", "reference"):
            assert field_of(record, name).label == column.about


def test_a_reference_has_no_field() -> None:
    with pytest.raises(TypeError, match="has no field"):
        field_of(records.Priority, "owner")


def test_a_text_keeps_the_length_of_its_column() -> None:
    field = field_of(records.Need, "cannot_yet")
    assert isinstance(field, forms.CharField)
    assert (field.max_length, type(field.widget)) == (600, forms.Textarea)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("90", 90), ("1 h 30 min", 90), ("1.5 h", 90), ("1:30", 90), ("", None)],
)
def test_a_length_of_time_is_read_as_people_write_it(written: str, minutes: int | None) -> None:
    assert MinutesField(required=False).clean(written) == minutes


def test_what_is_no_length_of_time_is_said_in_words() -> None:
    with pytest.raises(forms.ValidationError, match="“soon” is not a length of time"):
        MinutesField().clean("soon")


def test_a_digest_differs_when_one_value_does() -> None:
    before = {"title": "Reading", "target": Decimal("45.0000")}
    assert digest(before) == digest(dict(reversed(before.items())))
    assert digest(before) != digest(before | {"title": "Reading aloud"})
