"""Which activities concern one person."""

from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream


def concerns(snapshot: Snapshot, row: Activity, person: str) -> bool:
    """Whether an activity belongs in the calendar of this person.

    All-staff sessions concern everyone, a team's session its members, an individual activity the
    people invited.
    """
    if row.stream == Stream.WHOLE_SCHOOL:
        return True
    own = {member.team for member in snapshot.having("team_members", "person", person)}
    audience = snapshot.having("activity_audience", "activity", row.id)
    if row.stream == Stream.TEAM:
        return row.team in own or any(invited.team in own for invited in audience)
    return any(invited.person == person for invited in audience)
