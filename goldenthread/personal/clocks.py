"""How long what is held about people is kept: the one table, applied every night.

The page My record, the reference and `goldenthread retention` read it here. The lengths are
defaults; a school's data protection officer may ask for shorter ones.
"""

from dataclasses import dataclass

YEAR = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """Rows are deleted `months` after a day. `rows` is (model, day), in the order of deleting.

    A day of several look-ups is the first of them that is there. Without `rows` nothing is deleted:
    `kept` says why.
    """

    code: str
    title: str
    kept: str
    months: int = 0
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()


def _after_leaving(*models: str, person: str = "person") -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((model, (f"{person}__left_on",)) for model in models)


CLOCKS: tuple[Clock, ...] = (
    Clock(
        "account",
        "Account, roles and settings",
        "As long as you have an account. Closed calendar addresses go after 12 months.",
        YEAR,
        (("reminders.CalendarFeed", ("closed_on",)),),
    ),
    Clock(
        "employment",
        "Post, hours and teams",
        "As long as you work here. The school's own personnel rules say what follows.",
    ),
    Clock(
        "learning",
        "Professional learning and qualifications",
        "While you work here and 6 years after.",
        6 * YEAR,
        _after_leaving("programmes.Participation", "expertise.ExpertiseEntry"),
    ),
    Clock(
        "practice",
        "Words of your own steps, and your logs",
        "While you work here and 12 months after. They are yours: take them with you.",
        YEAR,
        (
            ("practice.PracticeLog", ("person__left_on",)),
            ("practice.StepOtherWords", ("step__person__left_on",)),
            ("practice.StepWords", ("step__person__left_on",)),
        ),
    ),
    Clock(
        "coaching",
        "Words of coaching",
        "12 months after the pair has ended. That it took place stays on record.",
        YEAR,
        (
            (
                "practice.SharedWords",
                (
                    "shared_summary__pair__ends_on",
                    "shared_summary__pair__year__ends_on",
                ),
            ),
            (
                "practice.TouchpointWords",
                (
                    "touchpoint__pair__ends_on",
                    "touchpoint__pair__year__ends_on",
                ),
            ),
            ("practice.PairAgreement", ("pair__ends_on", "pair__year__ends_on")),
        ),
    ),
    Clock(
        "visits",
        "Words about visits",
        "12 months after the visit.",
        YEAR,
        (("practice.VisitArrangement", ("visit__on",)),),
    ),
    Clock(
        "team",
        "Words of promises",
        "12 months after the school year in which they were made.",
        YEAR,
        (("practice.PromiseWords", ("promise__year__ends_on",)),),
    ),
    Clock(
        "enquiry",
        "Notes and plans of enquiries",
        "24 months after the school year. Findings stay, for whoever asks the same next.",
        2 * YEAR,
        (
            ("practice.EnquiryNote", ("enquiry__year__ends_on",)),
            ("practice.PlanVersion", ("enquiry__year__ends_on",)),
        ),
    ),
    Clock(
        "said",
        "Notes, proposals and remarks",
        "As long as the plan they belong to: they are the school's reasons.",
    ),
    Clock(
        "appraisal",
        "Appraisal",
        "The current year and 6 years after.",
        6 * YEAR,
        (
            ("appraisal.AppraisalTouch", ("year__ends_on",)),
            ("appraisal.Objective", ("year__ends_on",)),
            ("appraisal.Appraisal", ("year__ends_on",)),
        ),
    ),
    Clock(
        "compliance",
        "Required training and entitlements",
        "While you work here and 6 years after, as the law requires.",
        6 * YEAR,
        _after_leaving("compliance.ComplianceRecord", "compliance.Entitlement"),
    ),
    Clock(
        "plan",
        "Where the plan names you",
        "As long as the school keeps that year's plan.",
    ),
    Clock(
        "check",
        "Findings of the check",
        "Judged anew every night; mended ones go after 24 months.",
        2 * YEAR,
        (("findings.Finding", ("fixed_at__date",)),),
    ),
    Clock(
        "plans",
        "Plans of the year that were proposed",
        "12 months after they were made. What was accepted stands in the year.",
        YEAR,
        (("proposals.Proposal", ("made_at__date",)),),
    ),
    Clock(
        "openings",
        "Who opened what of whom",
        "24 months.",
        2 * YEAR,
        (("accounts.RecordOpening", ("on",)),),
    ),
    Clock(
        "audit",
        "The audit log",
        "As long as the school uses the site: its lines are never changed, and hold no content.",
    ),
)


def clock_of(code: str) -> Clock:
    return next(clock for clock in CLOCKS if clock.code == code)
