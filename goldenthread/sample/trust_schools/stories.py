"""The ten schools and what tells them apart."""

from goldenthread.sample.trust_schools import aims
from goldenthread.sample.trust_schools.story import Story

_DEPARTMENTS = (
    "English",
    "Mathematics",
    "Science",
    "Humanities",
    "Languages",
    "Arts",
    "PE",
    "Technology and computing",
)
_PHASES = ("EYFS and KS1", "KS2")

STORIES: dict[str, Story] = {
    "brackwater": Story(
        teams=(*_DEPARTMENTS, "Social sciences", "Sixth form"),
        aims=(aims.EXTENDED_ANSWERS, aims.SIXTH_FORM_READING),
        buys_course=True,
        days_of_cover=60,
        is_secondary=True,
    ),
    "stonecross": Story(
        teams=_DEPARTMENTS[:6],
        aims=(aims.STARTS_OF_LESSONS,),
        buys_course=True,
        days_of_cover=35,
        is_secondary=True,
    ),
    "kings-fold": Story(
        teams=(*_DEPARTMENTS, "Sixth form"),
        aims=(aims.RETRIEVAL, aims.SPEAKING_MATHS),
        buys_course=True,
        days_of_cover=50,
        is_secondary=True,
    ),
    "hollin-bank": Story(
        teams=_PHASES, aims=(aims.NUMBER_FACTS,), support_teams=("Support",), days_of_cover=8
    ),
    "st-brides": Story(teams=_PHASES, aims=(aims.VOCABULARY,)),
    "millrace": Story(
        teams=("Nursery and Reception", "Years 1 and 2"),
        aims=(aims.EARLY_TALK,),
        support_teams=("Support",),
        days_of_cover=6,
    ),
    "larkhill": Story(
        teams=("Years 3 and 4", "Years 5 and 6"), aims=(aims.WRITING_STAMINA,), days_of_cover=14
    ),
    # 98 pupils: nobody can be released without a day of supply.
    "tarn-view": Story(
        teams=("Teachers",),
        aims=(aims.MIXED_AGE_READING,),
        head_title="Acting head",
        support_teams=("Support",),
        days_of_cover=4,
    ),
    "eastgate": Story(
        teams=("EYFS", "KS1", "LKS2", "UKS2"),
        aims=(aims.FRACTIONS, aims.PLAY),
        days_of_cover=24,
    ),
    # Nobody from here sits in any of the trust's four networks.
    "the-beacon": Story(
        teams=("Primary", "Secondary", "Complex needs"),
        aims=(aims.CHOICES,),
        support_teams=("Class teams", "Therapy and care", "Office and site"),
        in_networks=False,
        days_of_cover=20,
    ),
}
