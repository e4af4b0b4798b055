"""The one table of rules. A rule that is not in it does not exist."""

from goldenthread.checks.families.duration import (
    lost_rhythm,
    one_off,
    too_short_a_run,
    under_dosed,
)
from goldenthread.checks.families.focus import orphan_activity, overloaded_person
from goldenthread.checks.families.mechanisms import unbalanced_design
from goldenthread.checks.families.needs import (
    headline_only_need,
    no_pupil_need,
    no_target_pupils,
    too_many_priorities,
)
from goldenthread.checks.rule import RuleFile

# A line each; within a family in the order of the codes.
RULE_FILES: tuple[RuleFile, ...] = (
    no_pupil_need,  # NEE001
    headline_only_need,  # NEE002
    no_target_pupils,  # NEE003
    too_many_priorities,  # NEE005
    orphan_activity,  # FOC001
    overloaded_person,  # FOC003
    one_off,  # DUR001
    under_dosed,  # DUR002
    too_short_a_run,  # DUR003
    lost_rhythm,  # DUR004
    unbalanced_design,  # MEC001
)


def find_rule_file(code: str) -> RuleFile | None:
    """The file of the rule with this code, in any letter case, or None."""
    for file in RULE_FILES:
        if file.RULE.code == code.strip().upper():
            return file
    return None
