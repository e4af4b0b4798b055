"""What is left of the money for professional learning."""

from decimal import Decimal

from goldenthread.snapshot.records import BudgetLine


def pounds_used(line: BudgetLine) -> Decimal:
    """Paid, and ordered but not yet paid."""
    return (line.committed_pounds or Decimal(0)) + (line.spent_pounds or Decimal(0))


def pounds_available(line: BudgetLine) -> Decimal:
    """Planned, without what was taken away during the year."""
    return line.planned_pounds - (line.cut_pounds or Decimal(0))
