"""The one table of the rules of a trust. A rule that is not in it does not exist."""

from goldenthread.checks.trust.rule_file import TrustRuleFile
from goldenthread.checks.trust.rules import (
    central_team_forgotten,
    clash_with_trust_day,
    nobody_leads_learning,
    outside_all_networks,
    same_course_bought_apart,
)

# A line each, in the order of the codes.
TRUST_RULE_FILES: tuple[TrustRuleFile, ...] = (
    same_course_bought_apart,  # TRU001
    clash_with_trust_day,  # TRU002
    nobody_leads_learning,  # TRU003
    outside_all_networks,  # TRU004
    central_team_forgotten,  # TRU005
)


def find_trust_rule_file(code: str) -> TrustRuleFile | None:
    """The file of the rule with this code, in any letter case, or None."""
    for file in TRUST_RULE_FILES:
        if file.RULE.code == code.strip().upper():
            return file
    return None
