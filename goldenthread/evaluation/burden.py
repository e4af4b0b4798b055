"""What the looks at a programme cost a class teacher, beside what recording may cost a week."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.kernel.dates import monday_of, short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed

# For all recording of a class teacher together, in a week.
MINUTES_A_WEEK = 5
BUDGET = f"A class teacher’s budget is {MINUTES_A_WEEK} minutes of recording a week."


@dataclass(frozen=True, slots=True)
class Burden:
    """All looks of a programme together, as if one person had a part in each of them."""

    minutes: int
    weeks: int
    full_weeks: tuple[tuple[dt.date, int], ...]

    @property
    def in_words(self) -> str:
        """The total, its share of the budget, and the weeks that ask for more."""
        if not self.minutes:
            return f"No minutes are written down yet. {BUDGET}"
        words = f"{in_words(self.minutes)} for somebody who has a part in every look"
        if self.weeks:
            budget = self.weeks * MINUTES_A_WEEK
            share = f"of {in_words(budget)} that the budget leaves"
            words += f", {share} in {counted(self.weeks, 'teaching week')}"
        return f"{words}. {BUDGET}{self._full()}"

    def _full(self) -> str:
        if not self.full_weeks:
            return ""
        weeks = listed([f"{short_date(on)} ({minutes} min)" for on, minutes in self.full_weeks])
        one = len(self.full_weeks) == 1
        which = f"The week of {weeks} asks" if one else f"The weeks of {weeks} ask"
        return f" {which} for more: move a look, shorten it, or keep that week free of others."


def burden_of(looks: Iterable[tuple[dt.date, int | None]], weeks: int) -> Burden:
    by_week: Counter[dt.date] = Counter()
    for due_on, minutes in looks:
        by_week[monday_of(due_on)] += minutes or 0
    full = tuple((on, n) for on, n in sorted(by_week.items()) if n > MINUTES_A_WEEK)
    return Burden(sum(by_week.values()), weeks, full)
