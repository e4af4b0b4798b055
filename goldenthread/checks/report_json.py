"""Turns a report into plain values for other programs."""

from typing import Any

from goldenthread.checks.engine import Report
from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.trust.engine import TrustReport
from goldenthread.checks.trust.finding import Place


def as_json(report: Report) -> dict[str, Any]:
    """The report as plain values, ready for `json.dumps`."""
    return {
        "findings": [finding_values(finding) for finding in report.findings],
        "accepted": [
            finding_values(accepted.finding)
            | {"reason": accepted.by.reason, "until": accepted.by.until_on.isoformat()}
            for accepted in report.accepted
        ],
        "could_not_judge": [
            {
                "code": failure.code,
                "subject": _row_values(failure.subject),
                "message": failure.message,
                "error": failure.error,
            }
            for failure in report.could_not_judge
        ],
        "remarks": list(report.remarks),
        "seconds": {code: round(seconds, 6) for code, seconds in report.seconds.items()},
    }


def trust_as_json(report: TrustReport) -> dict[str, Any]:
    """The same of a trust; each row names its school."""
    return {
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "id": finding.id,
                "subject": _place_values(finding.subject),
                "message": finding.message,
                "hint": finding.hint,
                "rows": [_place_values(place) for place in finding.rows],
            }
            for finding in report.findings
        ],
        "could_not_judge": [
            {"code": one.code, "message": one.message, "error": one.error}
            for one in report.could_not_judge
        ],
        "seconds": {code: round(seconds, 6) for code, seconds in report.seconds.items()},
    }


def _place_values(place: Place) -> dict[str, str]:
    return {
        "school": place.school,
        "file": place.file_name,
        "table": place.row.table,
        "key": place.row.key,
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "id": finding.id,
        "subject": _row_values(finding.subject),
        "message": finding.message,
        "hint": finding.hint,
        "rows": [_row_values(row) for row in finding.rows],
        "people": list(finding.people),
    }


def _row_values(row: RowRef) -> dict[str, str]:
    return {"file": row.file_name, "table": row.table, "key": row.key}
