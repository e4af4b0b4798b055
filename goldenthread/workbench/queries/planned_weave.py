"""The weave of a year that a plan imagines: drawn like the stored one, leading nowhere new."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from goldenthread.accounts.public import SchoolYear
from goldenthread.planner.answers import Move, changes_of
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.ui.weave import Knot, WeavePicture, WeaveRow
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.year_weave import WEAVE_TABLES, activity_address, draw_year


def draw_with_moves(
    snapshot: Snapshot, year: SchoolYear, moves: Iterable[Move], today: dt.date, elsewhere: str
) -> WeavePicture | None:
    """The year with these moves; without any, as it stands. None where it has no terms.

    A session that is only proposed has no page yet: its knot leads to `elsewhere`.
    """
    if not snapshot.terms:
        return None
    changes = [change for change in changes_of(moves) if change.table in WEAVE_TABLES]
    planned = with_changes(snapshot, changes)
    stored = {row.id for row in snapshot.activities}
    new = {activity_address(year, row) for row in planned.activities if row.id not in stored}
    drawn = draw_year(planned, year, today, marks=marks_of(planned))

    def lead(knot: Knot) -> Knot:
        return replace(knot, url=elsewhere) if knot.url in new else knot

    def row(one: WeaveRow) -> WeaveRow:
        # The plan's page shows the streams; their teams are opened on the Year page.
        return replace(one, open_url="", knots=tuple(lead(knot) for knot in one.knots))

    return replace(drawn, rows=tuple(row(one) for one in drawn.rows))
