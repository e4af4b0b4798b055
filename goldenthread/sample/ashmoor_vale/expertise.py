"""Who knows what at Ashmoor Vale, and is willing to help."""

from goldenthread.snapshot import records as r

_ENTRIES: tuple[tuple[str, str, str], ...] = (
    ("priya-nair", "Reading aloud", "Lead practitioner"),
    ("sian-hughes", "Lesson study", "Three rounds since 2023"),
    ("imran-sadiq", "Coaching", "Trained coach and trainer of coaches"),
    ("pam-ashe", "Texts for weak readers", "Chartered librarian"),
    ("denise-obi", "Working with TAs", "Higher-level TA for nine years"),
    ("ingrid-solberg", "Early career mentoring", "Mentor for four years"),
    ("oliver-pennington", "Examination marking", "Examiner"),
    ("raj-singh", "Accounts and devices", "Network manager"),
    ("naomi-fairweather", "Teaching that includes everyone", "Specialist teacher"),
    ("bea-marlowe", "Feedback on pupils' work", "Moderator"),
)

EXPERTISE = tuple(
    r.ExpertiseEntry(person=person, topic=topic, source=source)
    for person, topic, source in _ENTRIES
)
