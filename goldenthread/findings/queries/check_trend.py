"""How many findings there were, week by week: a trend and never a score."""

from collections.abc import Sequence

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.severity import Severity
from goldenthread.findings.models import CheckRun
from goldenthread.kernel.dates import monday_of, short_date
from goldenthread.kernel.sentences import counted
from goldenthread.ui.bars import Bar, BarPart, BarPicture

WEEKS = 8
# A run is kept for each day, so these cover the weeks.
LATEST_RUNS = WEEKS * 7

PLURALS = {
    Severity.BLOCK: ("block", "blocks"),
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFORMATION: ("remark", "remarks"),
}
TONES = {
    Severity.BLOCK: "over",
    Severity.ERROR: "over",
    Severity.WARNING: "used",
    Severity.INFORMATION: "planned",
}


def list_runs(year: SchoolYear) -> list[CheckRun]:
    """The latest runs, newest first. One query."""
    return list(CheckRun.objects.filter(school=year.school, year=year)[:LATEST_RUNS])


def counts_in_words(run: CheckRun) -> list[str]:
    """`3 errors`, `12 warnings`: what there is, the heaviest first."""
    return [
        counted(run.counts[severity.value], *PLURALS[severity])
        for severity in Severity
        if run.counts.get(severity.value)
    ]


def draw_trend(runs: Sequence[CheckRun]) -> BarPicture | None:
    """The last run of each week; None while there are fewer than two weeks to compare."""
    last_of_week = {}
    for run in sorted(runs, key=lambda run: run.today):
        last_of_week[monday_of(run.today)] = run
    if len(last_of_week) < 2:
        return None
    weeks = sorted(last_of_week)[-WEEKS:]
    return BarPicture(
        title="Findings, week by week",
        bars=tuple(_bar(last_of_week[week]) for week in weeks),
        row_heading="Checked on",
        amount_heading="Findings",
    )


def _bar(run: CheckRun) -> Bar:
    parts = tuple(
        BarPart(PLURALS[severity][1].capitalize(), run.counts[severity.value], TONES[severity])
        for severity in Severity
        if run.counts.get(severity.value)
    )
    return Bar(short_date(run.today), parts, str(sum(run.counts.values())))
