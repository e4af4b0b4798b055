"""What the sample's Ashmoor Vale told its staff after the review, and drafts after a pulse."""

import datetime as dt
from dataclasses import dataclass

PULSE = "pulse-2027-01"
TOLD_ON = dt.date(2026, 12, 4)


@dataclass(frozen=True, slots=True)
class SampleAction:
    """`priority` or `without` says what it serves; without `told_on` it is a draft."""

    you_said: str
    we_will: str
    statements: tuple[str, ...]
    owner: str
    by_on: dt.date
    priority: str = ""
    without: str = ""
    told_on: dt.date | None = TOLD_ON
    done_on: dt.date | None = None
    what_we_did: str = ""


AFTER_THE_REVIEW = (
    SampleAction(
        "Half of you say that trying something and saying that it failed is safe here. Two thirds "
        "of us thought so.",
        "Tell you first: at each team's first meeting in January one of us says what did not work.",
        ("1c",),
        "ruth-adeyemi-clarke",
        dt.date(2027, 1, 29),
        without="small",
        done_on=dt.date(2027, 2, 2),
        what_we_did="Eleven of 13 teams have heard one. History and PE follow on 23 February.",
    ),
    SampleAction(
        "Your own needs are not noticed, say more than half of you.",
        "Ask everybody for ten minutes before Easter what they need, and begin next year's plan "
        "with it.",
        ("3c", "3d"),
        "tomasz-wilk",
        dt.date(2027, 3, 25),
        priority="reading-to-learn",
    ),
    SampleAction(
        "In the office and on the site you have no time in which to learn.",
        "Pay for half an hour a fortnight, together, from the end of February.",
        ("2h",),
        "stephen-cole",
        dt.date(2027, 2, 26),
        without="running",
    ),
)
AFTER_THE_PULSE = (
    SampleAction(
        "The Tuesday slot helps, and part-timers miss it.",
        "Hold each team's session a second time, on a Thursday, for whoever is not here on "
        "Tuesdays.",
        ("6a",),
        "tomasz-wilk",
        dt.date(2027, 3, 4),
        without="running",
        told_on=None,
    ),
)
