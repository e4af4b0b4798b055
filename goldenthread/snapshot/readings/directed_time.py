"""Whose hours a school directs, and up to which limit in the year."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot.readings.employment import is_employed, is_leader, live_posts
from goldenthread.snapshot.records import Post
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import StaffGroup


def directed_posts(snapshot: Snapshot, person: str, on: dt.date) -> list[Post]:
    """The teaching posts whose hours are directed; none for leaders and for people who left."""
    if not is_employed(snapshot, person, on) or is_leader(snapshot, person, on):
        return []
    posts = live_posts(snapshot, person, on)
    return [post for post in posts if post.staff_group == StaffGroup.TEACHER]


def directed_fte(snapshot: Snapshot, person: str, on: dt.date) -> Decimal:
    """Full-time equivalent of those posts, at most 1."""
    posts = directed_posts(snapshot, person, on)
    return min(sum((post.fte for post in posts), Decimal(0)), Decimal(1))


def directed_limit(snapshot: Snapshot, person: str, on: dt.date) -> Decimal | None:
    """Minutes in the year: the school's limit pro rata; None for whoever has no such limit."""
    if not directed_posts(snapshot, person, on):
        return None
    return snapshot.school.directed_hours * 60 * directed_fte(snapshot, person, on)
