"""Measures to begin with, by kind: one is chosen, and the form of a new measure opens with it."""

from dataclasses import dataclass

from goldenthread.snapshot.words import Direction, NeedKind

UP, DOWN = Direction.UP, Direction.DOWN
SEEN, WORK, TEST, TALK = (
    NeedKind.OBSERVED_BEHAVIOUR,
    NeedKind.WORK_FEATURE,
    NeedKind.TEST_OF_THE_SKILL,
    NeedKind.PUPIL_TALK,
)
# Stands in a unit for the size of the target group.
COUNT = "pupils of {size}"


@dataclass(frozen=True, slots=True)
class MeasureIdea:
    """`minutes` are those of one class; `unit` may ask for the size of the group."""

    key: str
    name: str
    kind: NeedKind
    unit: str
    direction: Direction
    instrument: str
    collector: str
    minutes: int
    caution: str

    def unit_for(self, size: int | None) -> str:
        if "{size}" not in self.unit:
            return self.unit
        return self.unit.format(size=size) if size else ""


@dataclass(frozen=True, slots=True)
class KindOfIdeas:
    title: str
    about: str
    ideas: tuple[MeasureIdea, ...]


KINDS = (
    KindOfIdeas(
        "Pupils’ work",
        "What is on the page can be counted again next term, by somebody else.",
        (
            MeasureIdea(
                "feature",
                "Pupils whose work shows the feature that was taught",
                WORK,
                COUNT,
                UP,
                "One piece of work a pupil; the feature is there or it is not",
                "Class teacher, with a colleague for a tenth of the pieces",
                5,
                "Write down beforehand what counts as being there",
            ),
            MeasureIdea(
                "vocabulary",
                "Pupils who use three of the ten agreed words correctly",
                WORK,
                COUNT,
                UP,
                "A paragraph written without the word list",
                "Class teacher",
                5,
                "Words copied from the board do not count",
            ),
            MeasureIdea(
                "explanation",
                "Pupils whose explanation gives a reason",
                WORK,
                COUNT,
                UP,
                "One question that asks why, answered in writing",
                "Class teacher",
                5,
                "Longer is not better: count reasons, not lines",
            ),
            MeasureIdea(
                "misconception",
                "Pupils who choose the usual wrong answer to the hinge question",
                WORK,
                COUNT,
                DOWN,
                "One question with four answers, on cards or on paper",
                "Class teacher",
                3,
                "Ask a question of the same kind, not the same question, the second time",
            ),
        ),
    ),
    KindOfIdeas(
        "Behaviour for learning",
        "Tallies of what happens, in lessons chosen beforehand.",
        (
            MeasureIdea(
                "settling",
                "Minutes until everybody has started",
                SEEN,
                "minutes",
                DOWN,
                "A clock, in the same three lessons a week",
                "A colleague or the teacher",
                3,
                "Days before a holiday differ; take the same weeks of term",
            ),
            MeasureIdea(
                "on-task",
                "Pupils of the group at work when looked at",
                SEEN,
                "percent",
                UP,
                "A look along the rows every five minutes",
                "A colleague or a TA",
                5,
                "Being quiet is not being at work",
            ),
            MeasureIdea(
                "contributions",
                "Contributions of a pupil of the group in a lesson",
                SEEN,
                "a lesson",
                UP,
                "A tally beside the seating plan",
                "A colleague or a TA",
                5,
                "Count offers and answers when asked, apart",
            ),
            MeasureIdea(
                "lateness",
                "Pupils of the group who came late at least twice in a fortnight",
                SEEN,
                COUNT,
                DOWN,
                "The register",
                "Pastoral staff",
                2,
                "A changed bell or bus moves it too",
            ),
            MeasureIdea(
                "homework",
                "Pupils of the group who handed in on time",
                SEEN,
                COUNT,
                UP,
                "The mark book, over three pieces",
                "Class teacher",
                3,
                "Set pieces of one length",
            ),
        ),
    ),
    KindOfIdeas(
        "What pupils say",
        "A second kind of evidence beside a count. It never stands alone.",
        (
            MeasureIdea(
                "five-pupils",
                "Pupils who can say what helps them with it",
                TALK,
                "pupils of 5",
                UP,
                "Ten minutes with five pupils, two questions, themes without names",
                "Somebody who does not teach them",
                0,
                "Five pupils are a hint and no count of the group",
            ),
            MeasureIdea(
                "poll",
                "Pupils who say that they know what to do when they are stuck",
                TALK,
                COUNT,
                UP,
                "Four items on a card, without names",
                "Class teacher",
                4,
                "Pupils are kind: read out beforehand that nobody is marked",
            ),
        ),
    ),
    KindOfIdeas(
        "Reading",
        "The same passages or the same test, by the same person.",
        (
            MeasureIdea(
                "fluency",
                "Words read correctly in a minute, the pupil in the middle",
                TEST,
                "words a minute",
                UP,
                "One minute aloud from each of three passages of one level",
                "TA or class teacher",
                20,
                "Pupils gain words in a term anyway; compare with the usual gain",
            ),
            MeasureIdea(
                "age-score",
                "Standard age score for reading, the pupil in the middle",
                TEST,
                "score",
                UP,
                "The school’s reading test",
                "Librarian or English department",
                40,
                "Pupils chosen for a low score do better the next time, whatever is done",
            ),
        ),
    ),
    KindOfIdeas(
        "The whole school, as background",
        "These figures move for many reasons: they tell where to look and not what worked.",
        (
            MeasureIdea(
                "attendance",
                "Attendance of the group",
                NeedKind.ATTENDANCE,
                "percent",
                UP,
                "The register, six weeks",
                "Attendance officer",
                0,
                "Illness and weather move it; keep a measure of the skill beside it",
            ),
            MeasureIdea(
                "suspensions",
                "Pupils of the group suspended in a term",
                NeedKind.SUSPENSIONS,
                COUNT,
                DOWN,
                "The record of suspensions",
                "Pastoral staff",
                0,
                "A changed rule moves it without any pupil changing",
            ),
        ),
    ),
    KindOfIdeas(
        "How the school works",
        "For a staff-only aim, which reaches pupils through the organisation.",
        (
            MeasureIdea(
                "calls",
                "Calls answered within five rings",
                SEEN,
                "percent",
                UP,
                "A tally of one week",
                "Office",
                0,
                "Take a week without a trip or a closure",
            ),
            MeasureIdea(
                "parents",
                "Families of the group who came",
                SEEN,
                "families of {size}",
                UP,
                "The list at the door",
                "Office or pastoral staff",
                0,
                "The hour and the weather matter",
            ),
            MeasureIdea(
                "rework",
                "Requests that had to be asked again",
                SEEN,
                "a week",
                DOWN,
                "A tally of two weeks",
                "The team itself",
                0,
                "At first more are noticed, because somebody counts",
            ),
            MeasureIdea(
                "time-saved",
                "Minutes that the task takes",
                SEEN,
                "minutes",
                DOWN,
                "A clock, five times",
                "The team itself",
                0,
                "Compare tasks of one size",
            ),
        ),
    ),
)

# Of staff; they belong to the looks L2 to L4 and never to a priority's measures of pupils.
OF_STAFF = (
    "explain-back: how many colleagues can explain the idea (L2)",
    "technique check: rehearsed with a colleague, told as a count (L2)",
    "uses a week from practice logs, in groups of five or more (L4)",
    "confidence before and after, on a card without names (L1)",
)
