"""The one table of rules. A rule that is not in it does not exist."""

from goldenthread.checks.families.needs import too_many_priorities
from goldenthread.checks.rule import RuleFile

# In the order of their codes, a line each.
RULE_FILES: tuple[RuleFile, ...] = (
    too_many_priorities,  # NEE005
)


def find_rule_file(code: str) -> RuleFile | None:
    """The file of the rule with this code, in any letter case, or None."""
    for file in RULE_FILES:
        if file.RULE.code == code.strip().upper():
            return file
    return None
