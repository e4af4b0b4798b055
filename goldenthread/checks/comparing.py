"""What a change to a year brings and what it mends, told by comparing two reports."""

from dataclasses import dataclass

from goldenthread.checks.engine import Report
from goldenthread.checks.finding import Finding


@dataclass(frozen=True, slots=True)
class Difference:
    """`brings` and `weighs_more` are findings of the new year, `mends` of the old one.

    `untold` are the codes of rules that could not judge one of the two: of them nothing is said.
    """

    brings: tuple[Finding, ...]
    weighs_more: tuple[Finding, ...]
    mends: tuple[Finding, ...]
    stay: int
    untold: tuple[str, ...] = ()

    @property
    def makes_worse(self) -> bool:
        return bool(self.brings or self.weighs_more)


def compare(old: Report, new: Report) -> Difference:
    """Findings are the same when their ids are.

    A finding that is accepted in the old year and open in the new one stays; so does one that is
    accepted meanwhile, because accepting mends nothing.
    """
    untold = {one.code for report in (old, new) for one in report.could_not_judge}
    untold |= set(old.seconds) ^ set(new.seconds)
    before = {f.id: f for f in _all(old) if f.code not in untold}
    after = {f.id: f for f in _all(new) if f.code not in untold}
    opened = [f for f in new.findings if f.id in after]
    return Difference(
        brings=tuple(f for f in opened if f.id not in before),
        weighs_more=tuple(
            f for f in opened if f.id in before and f.severity.rank < before[f.id].severity.rank
        ),
        mends=tuple(f for f in before.values() if f.id not in after),
        stay=len(before.keys() & after.keys()),
        untold=tuple(sorted(untold)),
    )


def _all(report: Report) -> tuple[Finding, ...]:
    return (*report.findings, *(accepted.finding for accepted in report.accepted))
