"""What every row of a school shares: its school, its year, and its key in the school folder."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from goldenthread.accounts.models.school import School
from goldenthread.accounts.models.school_year import SchoolYear


class SchoolRow(models.Model):
    """A row that lives as long as the school. `key` tells it apart within its table."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=260)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["school", "key"], name="%(app_label)s_%(class)s_key_once"
            )
        ]


class YearRow(models.Model):
    """A row that belongs to one school year. `key` tells it apart within its table and year."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=260)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["school", "year", "key"], name="%(app_label)s_%(class)s_key_once"
            )
        ]


def words(choices: type[StrEnum]) -> list[tuple[str, str]]:
    """The words of a closed list with labels to read: `whole-school` is "Whole school"."""
    return [(word.value, label(word.value)) for word in choices]


CAPITALS = frozenset({"cpd", "ect", "inset", "ppa", "senco", "ta", "tlc"})
# A key has no apostrophe; what people read has.
WHOSE = {"parents": "parents’", "leaders": "leaders’"}


def label(word: str) -> str:
    """A word of a closed list as it begins a sentence: `Whole school`, `INSET session`."""
    parts = [part.upper() if part in CAPITALS else part for part in word.split("-")]
    if len(parts) > 1:
        parts[0] = WHOSE.get(parts[0], parts[0])
    written = " ".join(parts)
    return written[:1].upper() + written[1:]


def one_of(field: str, choices: type[StrEnum], *, blank: bool = False) -> models.CheckConstraint:
    """The database's own hold on a closed list."""
    allowed = [word.value for word in choices] + ([""] if blank else [])
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": allowed}), name=f"%(app_label)s_%(class)s_{field}"
    )
