"""Wrenfield's Wednesday staff meetings: what the four phases work on, week by week."""

import datetime as dt

from goldenthread.sample.school_weeks import day_in_week
from goldenthread.sample.wrenfield.cast import (
    TUESDAY,
    assistants_of,
)
from goldenthread.sample.wrenfield.diary import Diary
from goldenthread.sample.wrenfield.programmes import OTHER_ASSISTANTS
from goldenthread.sample.wrenfield.whole_school import (
    CONFERENCE,
    HUB,
    JANUARY_DAY,
    LAUNCH,
    READERS,
    SECOND_DAY,
)
from goldenthread.snapshot.words import (
    ActivityKind,
    ContentArea,
    DeliveredBy,
    LinkKind,
    Stream,
)

FLUENCY_WEEKS = (*range(1, 26, 2), 31)
# The English Hub's consultant comes to these meetings; her fifth contact is the October twilight.
HUB_WEEKS = (9, 17, 23, 28)
_WITH_FLUENCY = {
    "ks1": ("donna-reeve", *assistants_of("1", "2")),
    "lks2": ("pat-sweeney", *assistants_of("3", "4")),
}
_SUBJECT = ContentArea.SUBJECT_PEDAGOGY


def write_phase_meetings(diary: Diary) -> None:
    """The learning of the four phase teams, linked to what they take up."""
    for team in ("ks1", "lks2"):
        _write_fluency_core(diary, team)
    _write_fluency_elsewhere(diary, "uks2", (*range(1, 20, 2), 20))
    _write_fluency_elsewhere(diary, "eyfs", (3, 7, 11, 17))
    _write_maths_talk(diary)
    _write_sentences(diary)
    _write_oracy(diary)
    _write_outdoors(diary)


def _delivered_by(week: int) -> DeliveredBy:
    return DeliveredBy.EXTERNAL if week in HUB_WEEKS else DeliveredBy.IN_HOUSE


def _write_fluency_core(diary: Diary, team: str) -> None:
    """14 meetings of an hour and a twilight of two: 960 minutes with colleagues."""
    in_order = []
    for week in sorted((*FLUENCY_WEEKS, 28)):
        is_twilight = week == 28
        in_order.append(
            diary.staff_meeting(
                team,
                week,
                "fluency",
                "Fluency: our readers this fortnight",
                minutes=120 if is_twilight else 70,
                notices=0 if is_twilight else 10,
                people=_WITH_FLUENCY[team],
                kind=ActivityKind.TWILIGHT if is_twilight else ActivityKind.TEAM_SESSION,
                technique="echo-reading",
                content_area=_SUBJECT,
                delivered_by=_delivered_by(week),
            )
        )
    diary.chain(LAUNCH, *in_order)
    for week, earlier in ((3, LAUNCH), (9, HUB), (11, CONFERENCE), (17, READERS)):
        diary.link(f"fluency-{team}-week-{week}", LinkKind.REVISITS, earlier)
    diary.link(f"fluency-{team}-week-31", LinkKind.REVISITS, f"fluency-{team}-week-28")


def _write_fluency_elsewhere(diary: Diary, team: str, weeks: tuple[int, ...]) -> None:
    people = OTHER_ASSISTANTS if team == "uks2" else ()
    keys = [
        diary.staff_meeting(
            team,
            week,
            "fluency",
            "Fluency: what it means for our readers",
            minutes=120 if week == 20 else 70,
            notices=0 if week == 20 else 10,
            people=people,
            technique="echo-reading",
            content_area=_SUBJECT,
        )
        for week in weeks
    ]
    diary.chain(LAUNCH, *keys)
    for earlier, week in ((HUB, 7), (CONFERENCE, 11), (READERS, 17)):
        diary.link(f"fluency-{team}-week-{week}", LinkKind.FOLLOWS, earlier)


def _write_maths_talk(diary: Diary) -> None:
    """A launch and a twilight of two hours and ten meetings of one; assistants are not asked."""
    launch = diary.add(
        "maths-talk-launch",
        "Talking maths: an answer is half a thought",
        SECOND_DAY,
        120,
        Stream.TEAM,
        ActivityKind.INSET_SESSION,
        programme="maths-talk",
        team="lks2",
        starts_at=dt.time(10, 45),
        required=True,
        technique="how-do-you-know",
        content_area=_SUBJECT,
        facilitator="rosalind-pike",
    )
    keys = [
        diary.staff_meeting(
            "lks2",
            week,
            "maths-talk",
            "Talking maths: what pupils said",
            minutes=120 if week == 20 else 70,
            notices=0 if week == 20 else 10,
            kind=ActivityKind.TWILIGHT if week == 20 else ActivityKind.TEAM_SESSION,
            technique="how-do-you-know",
            content_area=_SUBJECT,
        )
        for week in (2, 4, 8, 12, 16, 18, 20, 22, 26, 30, 34)
    ]
    diary.chain(launch, *keys)
    diary.link("maths-talk-lks2-week-4", LinkKind.REVISITS, launch)
    diary.link("maths-talk-lks2-week-22", LinkKind.REVISITS, "maths-talk-lks2-week-20")


def _write_sentences(diary: Diary) -> None:
    """One term of Ready sentences, the training in Year 1's PPA time among it."""
    helpers = assistants_of("1", "2")
    launch = diary.add(
        "sentences-launch",
        "Ready sentences: hold it before you write it",
        JANUARY_DAY,
        120,
        Stream.TEAM,
        ActivityKind.INSET_SESSION,
        programme="sentences",
        teams=("ks1",),
        people=helpers,
        team="ks1",
        starts_at=dt.time(11, 15),
        required=True,
        technique="say-count-write",
        content_area=_SUBJECT,
        facilitator="josie-flint",
    )
    keys = [
        diary.staff_meeting(
            "ks1",
            week,
            "sentences",
            "Ready sentences: this fortnight's dictations",
            minutes=120 if week == 20 else 70,
            notices=0 if week == 20 else 10,
            people=helpers,
            kind=ActivityKind.TWILIGHT if week == 20 else ActivityKind.TEAM_SESSION,
            technique="say-count-write",
            content_area=_SUBJECT,
        )
        for week in (16, 18, 20, 22)
    ]
    diary.chain(launch, *keys)
    diary.link("sentences-ks1-week-18", LinkKind.REVISITS, launch)
    diary.link("sentences-ks1-week-22", LinkKind.REVISITS, "sentences-ks1-week-20")
    phonics = diary.add(
        "phonics-for-spelling",
        "Phonics for spelling, Year 1",
        day_in_week(21, TUESDAY),
        60,
        Stream.TEAM,
        ActivityKind.TEAM_SESSION,
        programme="sentences",
        people=("beth-ollerton", "amira-khan", *assistants_of("1")),
        team="ks1",
        starts_at=dt.time(12, 45),
        period="4",
        required=True,
        technique="say-count-write",
        content_area=ContentArea.SUBJECT_KNOWLEDGE,
        facilitator="josie-flint",
    )
    diary.link(phonics, LinkKind.FOLLOWS, "sentences-ks1-week-20")
    visit = diary.add(
        "sentences-swap-visit",
        "Ready sentences: visit one another, look back",
        day_in_week(25, TUESDAY),
        60,
        Stream.INDIVIDUAL,
        ActivityKind.PEER_VISIT,
        programme="sentences",
        teams=("ks1",),
        people=helpers,
        technique="say-count-write",
    )
    diary.link(visit, LinkKind.FOLLOWS, keys[-1])


def _write_oracy(diary: Diary) -> None:
    keys = [
        diary.staff_meeting(
            "uks2",
            week,
            "oracy",
            "Speak up: openers and turns",
            minutes=120 if week == 28 else 70,
            notices=0 if week == 28 else 10,
            people=OTHER_ASSISTANTS,
            kind=ActivityKind.TWILIGHT if week == 28 else ActivityKind.TEAM_SESSION,
            content_area=ContentArea.GENERAL_PEDAGOGY,
        )
        for week in (21, 23, 25, 28, 31, 33, 35)
    ]
    diary.chain(*keys)
    diary.link(keys[4], LinkKind.REVISITS, keys[3])


def _write_outdoors(diary: Diary) -> None:
    keys = [
        diary.staff_meeting(
            "eyfs",
            week,
            "outdoors",
            "Out and about: what children did",
            minutes=120 if week in (20, 28) else 70,
            notices=0 if week in (20, 28) else 10,
            content_area=ContentArea.GENERAL_PEDAGOGY,
        )
        for week in (1, 5, 9, 13, 15, 19, 20, 23, 25, 28, 31, 35)
    ]
    diary.chain(*keys)
