"""Who works here, as what, for whom, and on which days."""

import datetime as dt
from decimal import Decimal

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.records import Post
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PayScale, StaffGroup

TEACHING_GROUPS = frozenset({StaffGroup.TEACHER, StaffGroup.LEADER})


def live_posts(snapshot: Snapshot, person: str, on: dt.date) -> tuple[Post, ...]:
    """The posts that the person holds on this day."""
    return tuple(
        post
        for post in snapshot.having("posts", "person", person)
        if (post.starts_on is None or post.starts_on <= on)
        and (post.ends_on is None or on <= post.ends_on)
    )


def is_employed(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Whether the person is on the staff on this day."""
    row = snapshot.find("people", person)
    return (
        row is not None
        and (row.started_on is None or row.started_on <= on)
        and (row.left_on is None or on <= row.left_on)
    )


def is_on_leave(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Whether this day lies in dates on which the person is not available."""
    return any(
        leave.starts_on <= on and (leave.ends_on is None or on <= leave.ends_on)
        for leave in snapshot.having("leave", "person", person)
    )


@remembered
def on_leave(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    """Keys of everyone who is not available on this day."""
    return frozenset(
        leave.person
        for leave in snapshot.leave
        if leave.starts_on <= on and (leave.ends_on is None or on <= leave.ends_on)
    )


@remembered
def staff_on(snapshot: Snapshot, on: dt.date) -> tuple[str, ...]:
    """Keys of everyone employed on this day, on leave or not, in order."""
    return tuple(sorted(row.id for row in snapshot.people if is_employed(snapshot, row.id, on)))


def staff_groups(snapshot: Snapshot, person: str, on: dt.date) -> frozenset[str]:
    """The staff groups of the person's posts."""
    return frozenset(post.staff_group for post in live_posts(snapshot, person, on))


def is_teacher(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Teachers, leaders on the teaching side included."""
    return bool(staff_groups(snapshot, person, on) & TEACHING_GROUPS)


def is_leader(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Whether the person is in the leaders' staff group or paid on the leadership scale."""
    return any(is_leading(post) for post in live_posts(snapshot, person, on))


def is_leading(post: Post) -> bool:
    """Whether it is a post of the leaders' staff group or of the leadership scale."""
    return post.staff_group == StaffGroup.LEADER or post.pay_scale == PayScale.LEADERSHIP


def fte(snapshot: Snapshot, person: str, on: dt.date) -> Decimal:
    """Full-time equivalent over all posts, at most 1."""
    total = sum((post.fte for post in live_posts(snapshot, person, on)), Decimal(0))
    return min(total, Decimal(1))


def line_managers(snapshot: Snapshot, person: str, on: dt.date) -> frozenset[str]:
    """Keys of those who line-manage or appraise the person in any live post."""
    posts = live_posts(snapshot, person, on)
    return frozenset(
        manager for post in posts for manager in (post.line_manager, post.appraiser) if manager
    )


def works_on(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Whether this weekday is one of the person's working days.

    A person without rows in `working_hours` works every weekday. Rows for week A or B count only
    in that week of the timetable.
    """
    if not snapshot.having("working_hours", "person", person):
        return on.weekday() < 5
    return person in part_timers_at_work(snapshot, on)


@remembered
def part_timers_at_work(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    """Keys of everyone who has rows in `working_hours` and works on this day."""
    week = snapshot.calendar.week_of(on)
    labels = ("", week.label if week else "")
    name = WEEKDAYS[on.weekday()].lower()
    rows = snapshot.having("working_hours", "weekday", name)
    return frozenset(row.person for row in rows if row.week in labels)
