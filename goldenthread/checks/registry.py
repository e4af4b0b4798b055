"""The one table of rules. A rule that is not in it does not exist."""

from goldenthread.checks.families.appraisal import (
    forgotten_appraisal,
    nothing_behind_it,
    objective_hangs_loose,
    target_for_a_learning_goal,
)
from goldenthread.checks.families.budget import money_out_of_line
from goldenthread.checks.families.climate import two_schools_in_one
from goldenthread.checks.families.coaching import (
    coach_is_line_manager,
    coach_out_of_time,
    coaching_as_remedy,
    stalled_pair,
)
from goldenthread.checks.families.duration import (
    all_input,
    lost_rhythm,
    one_off,
    too_short_a_run,
    under_dosed,
)
from goldenthread.checks.families.duty import duty_training_lapses, entitlement_short
from goldenthread.checks.families.evaluation import (
    closed_without_deciding,
    evaluation_overdue,
    measured_too_soon,
    no_baseline,
    plan_stops_at_smiles,
    thin_claim,
)
from goldenthread.checks.families.evidence import weak_evidence_for_all
from goldenthread.checks.families.expertise import (
    depth_without_dose,
    no_purpose_or_depth,
    no_time_to_use_it,
    provider_unchecked,
    went_nowhere,
)
from goldenthread.checks.families.focus import (
    drift,
    never_revisited,
    orphan_activity,
    out_of_order,
    overloaded_person,
)
from goldenthread.checks.families.governance import board_in_the_dark
from goldenthread.checks.families.mechanisms import unbalanced_design
from goldenthread.checks.families.needs import (
    headline_only_need,
    no_pupil_need,
    no_target_pupils,
    too_many_priorities,
)
from goldenthread.checks.families.privacy import (
    coaching_leak,
    name_or_grade_in_text,
    too_few_to_show,
)
from goldenthread.checks.families.reach import (
    falls_on_a_day_off,
    support_staff_left_out,
)
from goldenthread.checks.families.streams import (
    does_not_reach_people,
    lopsided_streams,
    nobodys_person,
    stops_at_the_hall_door,
    team_time_eaten,
    team_without_rhythm,
)
from goldenthread.checks.families.workload import (
    asked_without_time,
    cover_cannot_stretch,
    inset_swallowed,
    meeting_pile_up,
    over_directed_time,
    ppa_taken,
)
from goldenthread.checks.rule import RuleFile

# A line each; within a family in the order of the codes.
RULE_FILES: tuple[RuleFile, ...] = (
    no_pupil_need,  # NEE001
    headline_only_need,  # NEE002
    no_target_pupils,  # NEE003
    too_many_priorities,  # NEE005
    orphan_activity,  # FOC001
    drift,  # FOC002
    overloaded_person,  # FOC003
    out_of_order,  # FOC005
    never_revisited,  # FOC006
    one_off,  # DUR001
    under_dosed,  # DUR002
    too_short_a_run,  # DUR003
    lost_rhythm,  # DUR004
    all_input,  # DUR005
    unbalanced_design,  # MEC001
    stops_at_the_hall_door,  # STR001
    does_not_reach_people,  # STR002
    lopsided_streams,  # STR003
    team_without_rhythm,  # STR004
    team_time_eaten,  # STR005
    nobodys_person,  # STR007
    coach_is_line_manager,  # COA001
    coaching_as_remedy,  # COA002
    stalled_pair,  # COA003
    coach_out_of_time,  # COA004
    no_baseline,  # EVA001
    plan_stops_at_smiles,  # EVA002
    measured_too_soon,  # EVA003
    evaluation_overdue,  # EVA004
    thin_claim,  # EVA006
    closed_without_deciding,  # EVA008
    support_staff_left_out,  # INC001
    falls_on_a_day_off,  # INC003
    over_directed_time,  # TIM001
    ppa_taken,  # TIM002
    meeting_pile_up,  # TIM003
    asked_without_time,  # TIM004
    cover_cannot_stretch,  # TIM005
    inset_swallowed,  # TIM006
    objective_hangs_loose,  # APP001
    nothing_behind_it,  # APP002
    target_for_a_learning_goal,  # APP003
    forgotten_appraisal,  # APP004
    no_purpose_or_depth,  # EXT001
    depth_without_dose,  # EXT002
    no_time_to_use_it,  # EXT003
    provider_unchecked,  # EXT004
    went_nowhere,  # EXT005
    weak_evidence_for_all,  # RES001
    money_out_of_line,  # BUD001
    duty_training_lapses,  # STA001
    entitlement_short,  # STA002
    two_schools_in_one,  # CUL002
    board_in_the_dark,  # GOV001
    too_few_to_show,  # PRV001
    name_or_grade_in_text,  # PRV002
    coaching_leak,  # PRV003
)


def find_rule_file(code: str) -> RuleFile | None:
    """The file of the rule with this code, in any letter case, or None."""
    for file in RULE_FILES:
        if file.RULE.code == code.strip().upper():
            return file
    return None
