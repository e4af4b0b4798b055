"""Writes the next version of a joint plan; earlier versions stay as they are."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Enquiry, PlanVersion

MOST_PLANS = 9


class SomebodyWasFirst(Refusal):
    """`number` is the version that the words would become now."""

    def __init__(self, author: str, written: int) -> None:
        self.number = written + 1
        super().__init__(
            f"{author} has written plan {written} in the meantime.",
            f"Your words are still here. Read plan {written}, then save yours as "
            f"plan {self.number}.",
        )


class EnoughPlans(Refusal):
    def __init__(self) -> None:
        super().__init__(
            f"There are {MOST_PLANS} versions of this plan.",
            "Share what you found so far, and begin a new study from there.",
        )


def write_plan(
    enquiry: Enquiry, words: Mapping[str, str], *, number: int, by: Person, on: date
) -> PlanVersion:
    """Keep plan `number`. The same words by the same person again are the version that is there.

    Refuses with `SomebodyWasFirst` where the group has that number already, and with `EnoughPlans`.
    """
    require_member(by, enquiry)
    with transaction.atomic():
        Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        last = (
            PlanVersion.objects.filter(enquiry=enquiry)
            .select_related("author")
            .order_by("-number")
            .first()
        )
        written = last.number if last else 0
        if last is not None and number <= written:
            kept = {name: last.words[name] for name in words}
            if number == written and last.author_id == by.pk and kept == dict(words):
                return last
            raise SomebodyWasFirst(last.author.name, written)
        if written >= MOST_PLANS:
            raise EnoughPlans
        plan = PlanVersion(
            school=enquiry.school, enquiry=enquiry, number=written + 1, author=by, on=on
        )
        plan.put_words(words)
        plan.save()
    return plan
