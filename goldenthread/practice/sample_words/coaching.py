"""What some of the sample's pairs wrote: attached to cycles and steps that the folder has."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.practice.models.pair_agreement import Preset


@dataclass(frozen=True, slots=True)
class SampleCycle:
    """One cycle of a pair. Without `is_finished` it is under way."""

    pair: str
    on: dt.date
    facts: tuple[str, ...]
    class_label: str
    praise: str = ""
    technique: str = ""
    model: str = ""
    step: str = ""
    rounds: int = 0
    next_look: tuple[dt.date, str] | None = None
    next_talk: tuple[dt.date, str] | None = None
    is_finished: bool = True


@dataclass(frozen=True, slots=True)
class SampleCoachingStep:
    what: str
    when: str
    class_label: str


AGREEMENTS: dict[str, tuple[Preset, str]] = {
    "aisha-rahman-niamh-gallagher": (
        Preset.LOOK_AND_MODEL,
        "Looks last ten minutes and are not announced. We talk on the same day. It stays here.",
    ),
    "aisha-rahman-ryan-coombes": (Preset.SEE_NAME_DO, "Theory lessons only, not practicals."),
    "imran-sadiq-jamie-okafor": (
        Preset.SEE_NAME_DO,
        "Nothing of this goes into induction. My mentor hears what I choose to tell.",
    ),
    "priya-nair-callum-brodie": (Preset.LOOK_AND_MODEL, "One thing at a time."),
}

STEPS: dict[str, SampleCoachingStep] = {
    "reading-4-niamh-gallagher": SampleCoachingStep(
        "Everyone writes the main point in ten words before I ask anyone",
        "After the worked example's text",
        "8X3",
    ),
    "reading-4-ryan-coombes": SampleCoachingStep(
        "Boards up together before I take an answer", "Start of the theory lesson", "9X3"
    ),
    "reading-4-callum-brodie": SampleCoachingStep(
        "Pause after the paragraph and let all pupils write", "After the first paragraph", "9A"
    ),
}

CYCLES: tuple[SampleCycle, ...] = (
    SampleCycle(
        "aisha-rahman-niamh-gallagher",
        dt.date(2027, 1, 11),
        ("Nine of 27 had a main point on paper when the first answer was taken",),
        "8X3",
        praise="You gave the paragraph time: nobody was rushed into the numbers.",
        technique="main-point",
        step="reading-4-niamh-gallagher",
        rounds=2,
        next_look=(dt.date(2027, 1, 25), "3"),
        next_talk=(dt.date(2027, 1, 25), "5"),
    ),
    SampleCycle(
        "aisha-rahman-niamh-gallagher",
        dt.date(2027, 1, 25),
        ("19 of 27 wrote before anyone spoke", "Four copied a sentence from the text"),
        "8X3",
        praise="You looked at every board before you said a word, and more pens moved.",
        technique="main-point",
        model="Two main points from 8B side by side: one copied, one own",
        rounds=2,
        next_look=(dt.date(2027, 2, 5), "3"),
        next_talk=(dt.date(2027, 2, 5), "4"),
    ),
    SampleCycle(
        "aisha-rahman-ryan-coombes",
        dt.date(2027, 1, 21),
        ("Boards came up one after the other",),
        "9X3",
        praise="Every pupil had a board and a pen within a minute.",
        technique="main-point",
        step="reading-4-ryan-coombes",
        rounds=2,
        next_look=(dt.date(2027, 2, 4), "3"),
        next_talk=(dt.date(2027, 2, 5), "2"),
    ),
    SampleCycle(
        "aisha-rahman-ryan-coombes",
        dt.date(2027, 2, 4),
        ("All boards up on the second call", "Three waited to see a neighbour's"),
        "9X3",
        technique="everyone-answers",
        is_finished=False,
    ),
    SampleCycle(
        "imran-sadiq-jamie-okafor",
        dt.date(2027, 2, 2),
        ("The back row answered for the first time",),
        "9Y3",
        praise="You stood by the back row while the question was still open.",
        technique="main-point",
        rounds=3,
        next_look=(dt.date(2027, 2, 11), "2"),
        next_talk=(dt.date(2027, 2, 11), "4"),
    ),
    SampleCycle(
        "priya-nair-callum-brodie",
        dt.date(2027, 1, 25),
        ("Half the class wrote, half waited for the answer",),
        "9A",
        praise="Your question stood on the board the whole time.",
        technique="main-point",
        rounds=1,
        next_look=(dt.date(2027, 2, 8), "1"),
        next_talk=(dt.date(2027, 2, 8), "5"),
    ),
)

# The coachee's own choice of January, with the colleague who was to read it.
SHARED = {
    "summary-january": (
        "priya-nair",
        "Coaching this term: I give the paragraph two minutes before I ask. More of 9B write, and "
        "I have stopped rescuing the silence. Come and see it on a Thursday.",
    )
}
