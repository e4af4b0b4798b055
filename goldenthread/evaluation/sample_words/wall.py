"""What staff of the sample hung on the wall; keys of people and programmes are the folder's."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.evaluation.models import Outcome

READING, THINKING = "reading-to-learn", "everyone-thinking"


@dataclass(frozen=True, slots=True)
class SampleFinding:
    by: str
    on: dt.date
    outcome: Outcome
    tried: str
    happened: str
    learnt: str
    programme: str = ""


FINDINGS = (
    SampleFinding(
        "owen-reilly",
        dt.date(2026, 11, 27),
        Outcome.DID_NOT_WORK,
        "Drawing names from a pot for every question, with two Year 9 sets",
        "More pupils spoke, and more said “don't know”. After three weeks the same six passed "
        "every time, and the hinge question came out no better.",
        "Give thinking time before the name, not after it. Without it the pot catches people out "
        "and nobody thinks more. I have stopped the pot and kept the wait.",
        THINKING,
    ),
    SampleFinding(
        "maureen-tait",
        dt.date(2026, 12, 9),
        Outcome.IN_PART,
        "One page for the trip form and the payment",
        "Hardly a form came back without its payment. From families who do not use e-mail they "
        "came back as late as ever.",
        "Keep a paper copy at the desk and ask at the gate. The page alone helps those who had "
        "no trouble before.",
    ),
    SampleFinding(
        "gareth-owen",
        dt.date(2027, 1, 15),
        Outcome.DID_NOT_WORK,
        "Reading the rules of a new game from a sheet before going out",
        "Eight minutes of a cold lesson went by, and on the field nobody remembered the rules.",
        "Play first, stop after five minutes, then read the one rule that caused the quarrel. "
        "They read that one.",
        READING,
    ),
    SampleFinding(
        "mark-ellery",
        dt.date(2027, 1, 22),
        Outcome.WORKED,
        "Reading the source aloud before anybody writes, twice a week with Year 8",
        "In October 9 of 27 could say what a source was about; in January 19 of 27.",
        "Read it through yourself the evening before, and stop at the two words that matter. One "
        "class and one teacher: try it with another before you believe it.",
        READING,
    ),
    SampleFinding(
        "denise-obi",
        dt.date(2027, 1, 29),
        Outcome.CANNOT_TELL,
        "Word cards on the desks before science, with three Year 8 classes",
        "They used them for a fortnight and then lost them. In January I was needed elsewhere, "
        "so nobody counted.",
        "Agree beforehand who counts when you are away, and count once before you bring the cards.",
        READING,
    ),
)
