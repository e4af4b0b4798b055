"""How much work it takes to mend what a rule finds, which decides what is shown first."""

import pytest

from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import RuleFile

A_MINUTE = """
NEE001 NEE003 NEE004 FOC001 FOC005 FOC006 MEC002 MEC003 MEC004 STR004 STR005 STR006 STR007
COA003 COA006 COA007 EVA002 EVA003 EVA004 EVA005 EVA006 EVA007 EVA008 EVA009 INC005 TIM008
APP001 APP004 APP005 EXT001 EXT004 EXT005 STA001 CUL001 GOV001 PRV001 PRV002 PRV003
""".split()
A_CONVERSATION = """
NEE002 FOC003 FOC004 FOC007 DUR001 DUR004 DUR005 MEC001 STR001 STR002 COA001 COA002 COA005
EVA001 INC002 INC003 INC004 INC006 INC007 TIM001 TIM002 TIM003 TIM005 TIM007 APP002 APP003
EXT003 RES001 BUD001 CUL002 GOV002
""".split()
A_NEW_PLAN = """
NEE005 FOC002 DUR002 DUR003 STR003 COA004 INC001 TIM004 TIM006 EXT002 STA002
""".split()


def test_every_rule_says_how_much_work_it_makes() -> None:
    codes = [file.RULE.code for file in RULE_FILES]
    assert sorted([*A_MINUTE, *A_CONVERSATION, *A_NEW_PLAN]) == sorted(codes)


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.RULE.code)
def test_the_heaviest_finding_takes_that_much_work(file: RuleFile) -> None:
    cost = next(
        number
        for number, codes in enumerate((A_MINUTE, A_CONVERSATION, A_NEW_PLAN), start=1)
        if file.RULE.code in codes
    )
    snapshot, today = file.breaking_plan()
    findings = file.judge(snapshot, today, file.RULE.defaults())
    assert max(finding.fix_cost for finding in findings) == cost
