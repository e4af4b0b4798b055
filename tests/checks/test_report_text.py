"""Reports as text and as data."""

import datetime as dt

from goldenthread.checks.engine import Accepted, CouldNotJudge, Report
from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.report_json import as_json
from goldenthread.checks.report_text import as_text
from goldenthread.checks.severity import Severity
from goldenthread.snapshot.records import AcceptedFinding

TWILIGHT = Finding(
    "DUR001",
    Severity.ERROR,
    RowRef("activities", "ai-twilight"),
    "“AI tools” on 4 February stands alone for 75 of 75 people.",
    "Attach a return in the teams.",
    people=("priya-nair", "ellie-marsh"),
)
CROWD = Finding(
    "NEE005",
    Severity.WARNING,
    RowRef("year", "2026-27"),
    "4 priorities are worked on at once.",
    "Carry one on to next year.",
)
ACCEPTED = Accepted(
    CROWD,
    AcceptedFinding(
        finding=CROWD.id, rule="NEE005", reason="Two end in March", until_on=dt.date(2027, 3, 25)
    ),
)
FAILURE = CouldNotJudge(
    "COA003", RowRef("school", "ashmoor-vale"), "Stalled pair could not be judged.", "KeyError: 'x'"
)
SECONDS = {"DUR001": 0.25, "NEE005": 0.5}


def test_text_is_grouped_by_severity_and_counted() -> None:
    assert as_text(Report((TWILIGHT, CROWD), (), (), SECONDS)) == (
        "Errors (1)\n"
        "\n"
        "  DUR001  “AI tools” on 4 February stands alone for 75 of 75 people.\n"
        "          Attach a return in the teams.\n"
        f"          activities.csv ai-twilight  {TWILIGHT.id}\n"
        "\n"
        "Warnings (1)\n"
        "\n"
        "  NEE005  4 priorities are worked on at once.\n"
        "          Carry one on to next year.\n"
        f"          school.toml  {CROWD.id}\n"
        "\n"
        "2 findings by 2 rules: 1 error and 1 warning.\n"
    )


def test_text_says_when_nothing_is_found() -> None:
    assert as_text(Report((), (), (), SECONDS)) == "Nothing found by 2 rules.\n"


def test_what_is_accepted_and_what_could_not_be_judged_is_never_lost() -> None:
    report = Report((), (ACCEPTED,), (FAILURE,), SECONDS, ("thresholds.csv sets a of XXX001.",))
    assert as_text(report) == (
        "Accepted for now (1)\n"
        "\n"
        "  NEE005  4 priorities are worked on at once.\n"
        "          Until 25 March 2027: Two end in March\n"
        "\n"
        "COA003  Stalled pair could not be judged. school.toml: KeyError: 'x'\n"
        "thresholds.csv sets a of XXX001.\n"
        "Nothing found by 2 rules. 1 accepted for now. 1 rule could not judge.\n"
    )


def test_colour_and_width_are_for_terminals() -> None:
    report = Report((TWILIGHT,), (), (), SECONDS)
    assert "\x1b[1;31mDUR001\x1b[0m" in as_text(report, colour=True)
    assert "\x1b" not in as_text(report)
    folded = as_text(report, width=50).splitlines()
    assert max(len(line) for line in folded if TWILIGHT.id not in line) <= 50
    assert folded[2:4] == [
        "  DUR001  “AI tools” on 4 February stands alone",
        "          for 75 of 75 people.",
    ]


def test_data_hold_every_finding_with_its_rows_and_people() -> None:
    values = as_json(Report((TWILIGHT,), (ACCEPTED,), (FAILURE,), SECONDS))
    row = {"file": "activities.csv", "table": "activities", "key": "ai-twilight"}
    assert values["findings"] == [
        {
            "code": "DUR001",
            "severity": "E",
            "id": TWILIGHT.id,
            "subject": row,
            "message": TWILIGHT.message,
            "hint": TWILIGHT.hint,
            "rows": [row],
            "people": ["ellie-marsh", "priya-nair"],
        }
    ]
    assert values["seconds"] == SECONDS
    assert [accepted["until"] for accepted in values["accepted"]] == ["2027-03-25"]
    assert values["could_not_judge"][0]["error"] == "KeyError: 'x'"
