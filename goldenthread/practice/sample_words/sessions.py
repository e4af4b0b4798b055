"""What the sample's science team prepares for 23 February, and what its members promised before."""

import datetime as dt
from dataclasses import dataclass

SESSION, LAST_SESSION = "science-2027-02-23", "science-2027-02-02"
CYCLE = "science-reading-spring"
SENT_ON = dt.date(2027, 2, 4)
PATTERN = "minutes-45"
AIMS = (
    "Agree what a main point in ten words looks like in Year 8 science, from our own pupils’ work."
)
TO_BRING = "Three pieces of written work from one Year 8 class, names cut off."
OUT_OF_SCOPE = "the data drop, trips, the June timetable"


@dataclass(frozen=True, slots=True)
class SamplePromise:
    """`looker` is the key of who will look; all are members of the same team."""

    change: str
    when: str = ""
    class_label: str = ""
    looker: str = ""
    note: str = ""


# Made in the session of 2 February; what became of them is told in the next one.
SCIENCE: dict[str, SamplePromise] = {
    "aisha-rahman": SamplePromise(
        "Each pupil writes the main point before anyone speaks",
        "Thursday period 2",
        "8A set 1",
        "jamie-okafor",
    ),
    "jamie-okafor": SamplePromise(
        "Ten words on mini-whiteboards after the practical", "Monday", "8C set 2", "aisha-rahman"
    ),
    "megan-rowlands": SamplePromise(
        "Read two weak main points aloud and mend them together", "Next week", "8B set 3"
    ),
    "lewis-carrick": SamplePromise("Cut the method sheet to one paragraph first", "", "8D set 4"),
    "fatima-noor": SamplePromise(
        "Ask for the main point of the graph’s caption", "Tuesday", "9A set 2", "megan-rowlands"
    ),
    "harriet-crowe": SamplePromise(
        "Main point as the exit question, twice", "This week", "8B set 1"
    ),
}

# Words for promises that the folder has already, from the learning communities of 26 January.
COMMUNITIES: dict[str, SamplePromise] = {
    "tlc-2-2027-01-26-priya-nair": SamplePromise(
        "Wait five seconds after “in ten words”, then ask three pupils", "Thursday", "8B set 3"
    ),
    "tlc-4-2027-01-26-aisha-rahman": SamplePromise(
        "Model one main point at the board before they try", "Monday period 1", "8A set 1"
    ),
}
