"""The two pulses of Ashmoor Vale: one that has closed, and one that visitors can answer."""

import datetime as dt
from collections.abc import Mapping

from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.asking import ItemWanted

# The folder has it already, with how many were invited and answered.
CLOSED = "pulse-2027-01"
CLOSED_INTRO = "Five statements from the review that we said we would ask again."
CLOSED_ITEMS = (
    ItemWanted("6a", "Time for learning is protected and well used.", split="hours"),
    ItemWanted("3d", "My needs are identified and met."),
    ItemWanted("3f", "Someone checks, helpfully, whether I could use what I learnt."),
    ItemWanted("1c", "I can try something new and report honestly that it did not work."),
    ItemWanted("", "When staff were last asked, I could see what became of the answers."),
)
# Of a hundred people of each staff group, how many agree with each statement.
AGREE: Mapping[str, tuple[int, ...]] = {
    StaffGroup.LEADER.value: (92, 80, 75, 86, 85),
    StaffGroup.TEACHER.value: (50, 46, 41, 52, 55),
    StaffGroup.SUPPORT_DIRECT.value: (38, 33, 30, 45, 48),
    StaffGroup.SUPPORT_GENERAL.value: (30, 22, 18, 40, 42),
}
COMMENTS = (
    "The Tuesday slot is the first time in years that we finish what we start.",
    "Two good things at once are one too many. Please choose.",
    "Support staff hear about a session when it is over.",
    "I did try it, and it did not work with my class. It was good to say so.",
    "Marking week and the twilight fell together again.",
    "Thank you for telling us what became of the last one.",
    "Part-timers miss every Wednesday. Could there be a second time?",
    "More examples from our own rooms, fewer slides.",
    "The reading work helps in science too.",
    "Ten minutes at the start of the team meeting would be enough for me.",
    "Nobody has asked me what I need since September.",
    # Names somebody, and is kept back.
    "Mr Kowalczyk never lets anybody finish.",
)

OPEN_TITLE = "Half-term: what helps, what gets in the way"
OPEN_INTRO = "We plan March with it. You hear by 26 February what becomes of it."
OPENED_ON, OPEN_UNTIL = dt.date(2027, 2, 1), dt.date(2027, 2, 12)
OPEN_ITEMS = (
    ItemWanted("2a", "This year I have had time to get one or two things really right."),
    ItemWanted("1b", "My view has influenced our professional learning this year."),
    ItemWanted("", "What I am asked to try fits into my working week."),
)
OPEN_ANSWERED = 31
