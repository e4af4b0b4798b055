"""The two-week timetable of Ashmoor Vale holds together and keeps what the law protects."""

from collections import Counter, defaultdict
from fractions import Fraction

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot.records import Lesson
from goldenthread.snapshot.words import EntitlementKind, LessonKind, WeekLabel

SCHOOL = ashmoor_vale()
TEACHERS = {post.person for post in SCHOOL.posts if post.pay_scale != "support"}
Slot = tuple[str, str, str]


def _slots(lesson: Lesson) -> list[Slot]:
    weeks = [lesson.week] if lesson.week else list(WeekLabel)
    return [(week, lesson.weekday, lesson.period) for week in weeks]


def _of_kind(kind: LessonKind) -> dict[str, list[Slot]]:
    slots: dict[str, list[Slot]] = defaultdict(list)
    for lesson in SCHOOL.timetable:
        if lesson.kind == kind:
            slots[lesson.person] += _slots(lesson)
    return slots


def test_the_day_has_five_periods_of_an_hour_so_a_fortnight_has_fifty() -> None:
    lengths = [
        (p.ends_at.hour - p.starts_at.hour) * 60 + p.ends_at.minute - p.starts_at.minute
        for p in SCHOOL.periods
    ]
    assert lengths == [60] * 5
    assert len({slot for lesson in SCHOOL.timetable for slot in _slots(lesson)}) == 50


def test_nobody_is_in_two_places() -> None:
    taken = Counter((lesson.person, slot) for lesson in SCHOOL.timetable for slot in _slots(lesson))
    assert [key for key, count in taken.items() if count > 1] == []


def test_no_class_has_two_teachers_at_once_and_no_room_two_classes() -> None:
    lessons = [lesson for lesson in SCHOOL.timetable if lesson.kind == LessonKind.LESSON]
    for place in ("class_label", "room"):
        taken = Counter(
            (getattr(lesson, place), slot) for lesson in lessons for slot in _slots(lesson)
        )
        assert [key for key, count in taken.items() if count > 1] == []


def test_each_class_of_years_7_to_9_is_taught_in_all_fifty_periods() -> None:
    taught = Counter(
        lesson.class_label
        for lesson in SCHOOL.timetable
        if lesson.kind == LessonKind.LESSON and lesson.class_label[1:2] in ("X", "Y")
    )
    assert taught == {
        f"{year}{half}{n}": 50 for year in "789" for half in "XY" for n in range(1, 5)
    }


def test_years_10_and_11_have_core_lessons_or_options_in_all_fifty_periods() -> None:
    for year in ("10", "11"):
        blocks: dict[str, set[Slot]] = defaultdict(set)
        core: dict[str, set[Slot]] = defaultdict(set)
        for lesson in SCHOOL.timetable:
            if lesson.kind == LessonKind.LESSON and lesson.class_label.startswith(year):
                group = lesson.class_label[2]
                where = core if group in "XY" else blocks
                key = lesson.class_label if group in "XY" else group
                where[key].update(_slots(lesson))
        in_options = set().union(*blocks.values())
        assert {name: len(slots) for name, slots in blocks.items()} == dict.fromkeys("ABCD", 4)
        assert len(core) == 8
        assert all(not slots & in_options and len(slots) == 34 for slots in core.values())


def test_nobody_is_timetabled_on_a_day_off() -> None:
    hours: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in SCHOOL.working_hours:
        for week in [row.week] if row.week else list(WeekLabel):
            hours[row.person].add((week, row.weekday))
    assert [
        (lesson.person, slot)
        for lesson in SCHOOL.timetable
        for slot in _slots(lesson)
        if lesson.person in hours and slot[:2] not in hours[lesson.person]
    ] == []


def test_ppa_is_at_least_a_tenth_of_timetabled_teaching() -> None:
    ppa, lessons = _of_kind(LessonKind.PPA), _of_kind(LessonKind.LESSON)
    short = [
        person
        for person in TEACHERS
        if Fraction(len(ppa[person])) < Fraction(len(lessons[person]), 10)
    ]
    assert short == []
    assert [person for person in sorted(TEACHERS) if not lessons[person]] == ["hannah-prosser"]


def test_coaches_find_their_protected_minutes_in_the_timetable() -> None:
    protected = _of_kind(LessonKind.PROTECTED)
    whole_periods = {coach.person: (coach.protected_minutes or 0) // 60 for coach in SCHOOL.coaches}
    assert {person: len(protected[person]) for person in whole_periods} == whole_periods


def test_early_career_teachers_have_their_time_except_one() -> None:
    """A tenth, or a twentieth in the second year, of teaching and that time together."""
    protected, lessons = _of_kind(LessonKind.PROTECTED), _of_kind(LessonKind.LESSON)
    percent = {}
    for row in SCHOOL.entitlements:
        if row.kind != EntitlementKind.SENCO:
            own, taught = len(protected[row.person]), len(lessons[row.person])
            percent[row.person] = round(100 * own / (own + taught))
    assert percent == {
        "jamie-okafor": 10,
        "adam-rigby": 8,
        "megan-rowlands": 5,
        "lucia-ferrante": 5,
    }


def test_all_fourteen_assistants_have_support_periods_before_the_last_of_the_day() -> None:
    support = _of_kind(LessonKind.SUPPORT)
    assistants = {
        row.person for row in SCHOOL.having("team_members", "team", "teaching-assistants")
    }
    assert set(support) == assistants
    assert all(30 <= len(slots) <= 40 for slots in support.values())
    assert all(slot[2] != "5" for slots in support.values() for slot in slots)
