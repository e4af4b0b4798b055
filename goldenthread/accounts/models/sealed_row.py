"""A row whose words only the people behind its wall may read; the database holds them sealed."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models

from goldenthread.accounts.models.school import School
from goldenthread.accounts.sealing import seal, unseal


class SealedRow(models.Model):
    """`WORDS` names what may stand in it. A subclass says behind which wall it is sealed."""

    WORDS: ClassVar[tuple[str, ...]] = ()

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    sealed = models.BinaryField(default=b"", blank=True)

    class Meta:
        abstract = True

    @property
    def wall(self) -> str:
        raise TypeError(f"{type(self).__name__} does not say behind which wall it is sealed.")

    @property
    def words(self) -> dict[str, str]:
        """Each of `WORDS`, empty where nothing was written. Refuses with `Unreadable`."""
        written = unseal(self.sealed, self.wall)
        return {name: str(written.get(name, "")) for name in self.WORDS}

    def put_words(self, words: Mapping[str, str]) -> None:
        """Seal these words over what stood there, without saving; words not named stay.

        Refuses with `Unreadable` where what stood there cannot be opened: it is not overwritten.
        """
        unknown = words.keys() - set(self.WORDS)
        if unknown:
            raise KeyError(f"{type(self).__name__} has no words {sorted(unknown)}.")
        self.sealed = seal({**self.words, **words}, self.wall)
