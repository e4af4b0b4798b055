"""Statements that are ready to be asked in a pulse, and the two sets for a programme."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from goldenthread.snapshot.words import BarrierKind, EvaluationLevel


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """`code` is the statement of the review or the kind of barrier; empty for neither."""

    key: str
    wording: str
    code: str = ""


# Statements of the review keep its codes, so that a pulse can be set beside it.
SUBJECTS: tuple[tuple[str, tuple[ReadyItem, ...]], ...] = (
    (
        "Time and focus",
        (
            ReadyItem("6a", "Time for learning is protected and well used.", "6a"),
            ReadyItem(
                "2a", "This year I have had time to get one or two things really right.", "2a"
            ),
            ReadyItem("fits-in-the-week", "What I am asked to try fits into my working week."),
        ),
    ),
    (
        "Being heard",
        (
            ReadyItem("3d", "My needs are identified and met.", "3d"),
            ReadyItem("1b", "My view has influenced our professional learning this year.", "1b"),
            ReadyItem(
                "heard-last-time",
                "When staff were last asked, I could see what became of the answers.",
            ),
        ),
    ),
    (
        "Working together",
        (
            ReadyItem("1f", "Working with colleagues here makes me better at my job.", "1f"),
            ReadyItem("1d", "I am glad to be watched, and free to go and watch others.", "1d"),
            ReadyItem(
                "1c", "I can try something new and report honestly that it did not work.", "1c"
            ),
        ),
    ),
    (
        "Support",
        (
            ReadyItem("1a", "I see our leaders working on their own practice beside us.", "1a"),
            ReadyItem("3f", "Someone checks, helpfully, whether I could use what I learnt.", "3f"),
            ReadyItem("4d", "Coaching here is skilled, regular and for everyone.", "4d"),
            ReadyItem("7a", "The reasons behind what we do are explained.", "7a"),
        ),
    ),
)

# Was it worth people's time?
_WORTH_IT = (
    ReadyItem("l1-worth", "This was worth my time."),
    ReadyItem("l1-clear", "I know what I will try next, and with which pupils."),
    ReadyItem("l1-fits", "It fits the pupils and the work that I have."),
)
# Did the school make it possible? Whoever does not agree has met the barrier.
_MADE_POSSIBLE = (
    ReadyItem("l3-time", "I have had time to practise what we learnt.", BarrierKind.TIME.value),
    ReadyItem(
        "l3-clash", "Nothing else the school asks for gets in its way.", BarrierKind.CLASH.value
    ),
    ReadyItem(
        "l3-leadership",
        "Leaders have backed me in using it.",
        BarrierKind.LEADERSHIP.value,
    ),
    ReadyItem(
        "l3-resources",
        "I have the rooms and materials that it needs.",
        BarrierKind.RESOURCES.value,
    ),
)
PROGRAMME_SETS: Mapping[EvaluationLevel, tuple[ReadyItem, ...]] = MappingProxyType(
    {EvaluationLevel.L1: _WORTH_IT, EvaluationLevel.L3: _MADE_POSSIBLE}
)
LEVEL_QUESTIONS: Mapping[EvaluationLevel, str] = MappingProxyType(
    {
        EvaluationLevel.L1: "Was it worth people's time?",
        EvaluationLevel.L3: "Did the school make it possible?",
    }
)


def find_ready_item(key: str) -> ReadyItem | None:
    return _ALL.get(key)


_ALL: Mapping[str, ReadyItem] = MappingProxyType(
    {
        item.key: item
        for items in (*(items for _, items in SUBJECTS), *PROGRAMME_SETS.values())
        for item in items
    }
)
