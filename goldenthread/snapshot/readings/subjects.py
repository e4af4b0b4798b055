"""Which subjects or phases a person works in."""

import datetime as dt

from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.snapshot import Snapshot


def subjects_of(snapshot: Snapshot, person: str, on: dt.date, also: str = "") -> dict[str, str]:
    """The subjects of the person's posts, and `also`: as they are compared, and as written."""
    written = [also, *(post.subject for post in live_posts(snapshot, person, on))]
    return {subject.strip().casefold(): subject.strip() for subject in written if subject.strip()}
