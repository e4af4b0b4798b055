"""Schools with one half-term of two weeks, made by hand or by hypothesis."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot

TODAY = dt.date(2027, 2, 19)
MONDAY = dt.date(2027, 2, 22)
SECOND_MONDAY = dt.date(2027, 3, 1)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
KINDS = {"L": "lesson", "P": "ppa", "C": "protected", "D": "duty", "S": "support"}
NAMES = ("ann-lee", "bea-hart", "cy-moss", "di-ray")


def school(
    timetables: Mapping[str, Sequence[str]],
    *rows: Any,
    groups: Sequence[Sequence[str]] = (),
    supply: Mapping[str, int] | None = None,
    weeks: int = 2,
    bosses: Mapping[str, str] | None = None,
    subjects: Mapping[str, str] | None = None,
) -> Snapshot:
    """`timetables` holds a word a weekday for each person: `L` lesson, `P` PPA, `C` protected for
    coaching, `D` duty, `S` support, `-` free. The half-term begins on Monday 22 February 2027.
    """
    plan = SmallPlan()
    for person in timetables:
        plan.person(
            person,
            line_manager=(bosses or {}).get(person, ""),
            subject=(subjects or {}).get(person, ""),
        )
    for number in range(1, 1 + max(len(word) for words in timetables.values() for word in words)):
        hour = dt.time(8 + number)
        plan.add(r.Period(period=str(number), starts_at=hour, ends_at=hour.replace(minute=55)))
    for person, words in timetables.items():
        for weekday, word in zip(WEEKDAYS, words, strict=False):
            for number, letter in enumerate(word, start=1):
                if letter in KINDS:
                    columns = {"weekday": weekday, "period": str(number), "kind": KINDS[letter]}
                    plan.add(r.Lesson(person=person, week="", **columns))
    for number, members in enumerate(groups, start=1):
        kind = "pair" if len(members) == 2 else "triad"
        plan.add(r.PeerGroup(id=f"group-{number}", kind=kind, programme="reading"))
        plan.add(*(r.PeerGroupMember(peer_group=f"group-{number}", person=p) for p in members))
    for source, lessons in (supply or {}).items():
        plan.add(r.CoverSupply(source=source, lessons=lessons))
    plan.programme("reading").add(*rows)
    half_term = r.Term(
        id="spring-2",
        term="spring",
        name="Spring 2",
        starts_on=MONDAY,
        ends_on=MONDAY + dt.timedelta(days=7 * weeks - 3),
    )
    return replace(plan.snapshot(), terms=(half_term,), days=())


def visit(key: str, visitor: str, host: str, on: dt.date, period: str = "") -> r.PeerVisit:
    return r.PeerVisit(id=key, visitor=visitor, host=host, on=on, period=period)


@st.composite
def schools(draw: st.DrawFn) -> Snapshot:
    """A triad or pair on two weekdays of three periods, with little cover and some coaching."""
    people = NAMES[: draw(st.integers(2, 3))]
    word = st.text("LLL---PCD", min_size=3, max_size=3)
    timetables = {person: draw(st.lists(word, min_size=2, max_size=2)) for person in people}
    rows: list[Any] = []
    for person in people:
        if draw(st.integers(0, 3)) == 0:
            host = draw(st.sampled_from([other for other in people if other != person]))
            on = draw(st.sampled_from([MONDAY, MONDAY + dt.timedelta(days=8)]))
            period = draw(st.sampled_from(["", "1", "2"]))
            rows.append(visit(f"dated-{person}", person, host, on, period))
    if draw(st.booleans()):
        rows.append(r.CoachingPair(id="pair", coach=people[0], coachee=people[1], state="running"))
        for part in ("look", "talk"):
            rows.append(
                r.CoachingSlot(
                    pair="pair",
                    part=part,
                    week=draw(st.sampled_from("AB")),
                    weekday=draw(st.sampled_from(WEEKDAYS[:2])),
                    period=draw(st.sampled_from("123")),
                )
            )
    if draw(st.booleans()):
        rows.append(
            r.CoverRequest(
                id="course",
                on=MONDAY,
                lessons=1,
                source="token",
                reason="outside",
                purpose="Course",
            )
        )
    if draw(st.booleans()):
        rows.append(
            r.CoverRequest(
                id="visits", on=SECOND_MONDAY, lessons=2, source="token", reason="peer-visit"
            )
        )
    if draw(st.booleans()):
        rows.append(r.CalendarEvent(id="mocks", title="Mocks", kind="exams", on=MONDAY))
    if draw(st.booleans()):
        rows.append(r.Leave(person=people[0], starts_on=MONDAY, ends_on=MONDAY))
    supply = draw(
        st.sampled_from([{}, {"token": 1}, {"leader": 1, "token": 1}, {"cover-supervisor": 3}])
    )
    return school(timetables, *rows, groups=[people], supply=supply)
