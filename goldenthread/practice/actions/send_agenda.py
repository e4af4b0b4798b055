"""Sends the agenda of a team session: from now on its members find it on Today."""

import datetime as dt

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.practice.access.sessions import Reader, require_prepare
from goldenthread.practice.models import Agenda
from goldenthread.programmes.public import Activity


class NoAgenda(Refusal):
    def __init__(self) -> None:
        super().__init__("There is no agenda to send yet.", "Choose a pattern and save it first.")


class TooLong(Refusal):
    def __init__(self, over: int) -> None:
        super().__init__(
            f"The parts are {counted(over, 'minute')} longer than the session.",
            "Shorten one of them, then send the agenda.",
        )


def send_agenda(session: Activity, *, reader: Reader, at: dt.datetime) -> Agenda:
    """The first day stays, however often it is sent. Refuses with `NoAgenda`, `TooLong`."""
    require_prepare(reader, session)
    agenda = Agenda.objects.filter(activity=session).prefetch_related("segments").first()
    minutes = sum(one.minutes for one in agenda.segments.all()) if agenda else 0
    if agenda is None or not minutes:
        raise NoAgenda
    if minutes > session.minutes:
        raise TooLong(minutes - session.minutes)
    if agenda.sent_on is not None:
        return agenda
    agenda.sent_on = at.date()
    agenda.save(update_fields=["sent_on"])
    accounts.record_event(
        "sent agenda",
        f"activity:{session.pk}",
        school=session.school,
        actor=reader.user,
        at=at,
        subject_name=session.title[:200],
    )
    return agenda
