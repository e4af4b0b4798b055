"""Where a day of this year lies in the coming one."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from goldenthread.kernel.school_calendar import SchoolCalendar

# Further away it would be another occasion.
MOST_WEEKS_ASIDE = 3


@dataclass(frozen=True)
class MovedDays:
    """A pupil day becomes a pupil day of the same weekday, an INSET day an INSET day.

    `weeks` is how far dates go on. Days outside term time go on by weeks and nothing else.
    """

    before: SchoolCalendar
    after: SchoolCalendar
    weeks: int

    def move(self, day: dt.date) -> dt.date | None:
        """The day in the coming year; None where it has no day of that kind."""
        plain = day + dt.timedelta(weeks=self.weeks)
        if day in self.before.inset_days:
            return self._inset.get(day)
        if day not in self.before.pupil_days:
            return plain
        half_term = self.before.half_term_of(day)
        tries = [
            (self._is_elsewhere(on, half_term.id if half_term else ""), abs(aside), -aside, on)
            for aside in range(-MOST_WEEKS_ASIDE, MOST_WEEKS_ASIDE + 1)
            if (on := plain + dt.timedelta(weeks=aside)) in self.after.pupil_days
        ]
        if tries:
            return min(tries)[-1]
        near = sorted(self.after.pupil_days, key=lambda on: (abs(on - plain), on))
        return near[0] if near else None

    def move_last(self, first: dt.date, last: dt.date, moved: dt.date) -> dt.date:
        """The last day of a window whose first day was moved: so many days on, no later than the
        last school day before a holiday.
        """
        on = moved + (last - first)
        if last not in self.before.pupil_days or on in self.after.pupil_days:
            return on
        earlier = [day for day in self.after.pupil_days if moved <= day <= on]
        return max(earlier, default=on)

    def _is_elsewhere(self, on: dt.date, half_term: str) -> bool:
        found = self.after.half_term_of(on)
        return found is None or found.id != half_term

    @cached_property
    def _inset(self) -> dict[dt.date, dt.date]:
        old, new = sorted(self.before.inset_days), sorted(self.after.inset_days)
        if len(old) == len(new):
            return dict(zip(old, new, strict=True))
        by = dt.timedelta(weeks=self.weeks)
        return {day: min(new, key=lambda on: (abs(on - day - by), on)) for day in old if new}
