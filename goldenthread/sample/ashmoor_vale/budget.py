"""The professional-learning budget of Ashmoor Vale, 52,000 pounds."""

from decimal import Decimal

from goldenthread.snapshot import records as r

# Key, name, planned, committed, spent.
_LINES = (
    ("facilitators", "External facilitators & partners", 12_400, 5_200, 8_700),
    ("courses", "Courses & conferences", 9_800, 1_900, 4_250),
    ("coaching", "Coaching training, video, books", 6_900, 900, 4_300),
    ("memberships", "Memberships, subject associations, reading", 2_300, 0, 2_180),
    ("cover", "Cover bought in (45 days × £291)", 13_100, 2_044, 4_656),
    ("support-staff", "Support-staff development", 2_500, 0, 310),
    ("exam-board", "Exam-board CPD", 1_800, 0, 1_410),
    ("contingency", "Contingency", 3_200, 0, 0),
)

BUDGET_LINES = tuple(
    r.BudgetLine(
        id=key,
        name=name,
        planned_pounds=Decimal(planned),
        committed_pounds=Decimal(committed),
        spent_pounds=Decimal(spent),
    )
    for key, name, planned, committed, spent in _LINES
)
