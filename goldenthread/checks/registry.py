"""The one table of rules. A rule that is not in it does not exist."""

from goldenthread.checks.families.appraisal import (
    done_to_not_with,
    forgotten_appraisal,
    nothing_behind_it,
    objective_hangs_loose,
    target_for_a_learning_goal,
)
from goldenthread.checks.families.budget import money_out_of_line
from goldenthread.checks.families.climate import one_survey_a_year, two_schools_in_one
from goldenthread.checks.families.coaching import (
    chat_with_a_label,
    coach_is_line_manager,
    coach_out_of_time,
    coaching_as_remedy,
    stalled_pair,
    step_too_big,
    untrained_or_unmatched,
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
    low_uptake_no_reasons,
    measured_too_soon,
    no_baseline,
    nothing_ever_fails,
    plan_stops_at_smiles,
    pupils_unheard,
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
    initiative_churn,
    never_revisited,
    orphan_activity,
    out_of_order,
    overloaded_person,
    scattered_team,
)
from goldenthread.checks.families.governance import board_in_the_dark, broken_thread
from goldenthread.checks.families.mechanisms import (
    claimed_not_built,
    no_goals_no_plan,
    told_never_tried,
    unbalanced_design,
)
from goldenthread.checks.families.needs import (
    headline_only_need,
    no_pupil_need,
    no_target_pupils,
    one_eyed_analysis,
    too_many_priorities,
)
from goldenthread.checks.families.privacy import (
    coaching_leak,
    name_or_grade_in_text,
    too_few_to_show,
)
from goldenthread.checks.families.reach import (
    assistants_not_invited,
    blank_content_area,
    falls_on_a_day_off,
    heavier_on_part_timers,
    no_slot_to_meet,
    outside_for_leaders_only,
    support_staff_left_out,
)
from goldenthread.checks.families.streams import (
    does_not_reach_people,
    hall_without_a_reason,
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
    not_locked_early,
    over_directed_time,
    paper_weight,
    ppa_taken,
)
from goldenthread.checks.rule import RuleFile

# A line each; within a family in the order of the codes.
RULE_FILES: tuple[RuleFile, ...] = (
    no_pupil_need,  # NEE001
    headline_only_need,  # NEE002
    no_target_pupils,  # NEE003
    one_eyed_analysis,  # NEE004
    too_many_priorities,  # NEE005
    orphan_activity,  # FOC001
    drift,  # FOC002
    overloaded_person,  # FOC003
    scattered_team,  # FOC004
    out_of_order,  # FOC005
    never_revisited,  # FOC006
    initiative_churn,  # FOC007
    one_off,  # DUR001
    under_dosed,  # DUR002
    too_short_a_run,  # DUR003
    lost_rhythm,  # DUR004
    all_input,  # DUR005
    unbalanced_design,  # MEC001
    told_never_tried,  # MEC002
    claimed_not_built,  # MEC003
    no_goals_no_plan,  # MEC004
    stops_at_the_hall_door,  # STR001
    does_not_reach_people,  # STR002
    lopsided_streams,  # STR003
    team_without_rhythm,  # STR004
    team_time_eaten,  # STR005
    hall_without_a_reason,  # STR006
    nobodys_person,  # STR007
    coach_is_line_manager,  # COA001
    coaching_as_remedy,  # COA002
    stalled_pair,  # COA003
    coach_out_of_time,  # COA004
    untrained_or_unmatched,  # COA005
    step_too_big,  # COA006
    chat_with_a_label,  # COA007
    no_baseline,  # EVA001
    plan_stops_at_smiles,  # EVA002
    measured_too_soon,  # EVA003
    evaluation_overdue,  # EVA004
    low_uptake_no_reasons,  # EVA005
    thin_claim,  # EVA006
    pupils_unheard,  # EVA007
    closed_without_deciding,  # EVA008
    nothing_ever_fails,  # EVA009
    support_staff_left_out,  # INC001
    no_slot_to_meet,  # INC002
    falls_on_a_day_off,  # INC003
    heavier_on_part_timers,  # INC004
    assistants_not_invited,  # INC005
    blank_content_area,  # INC006
    outside_for_leaders_only,  # INC007
    over_directed_time,  # TIM001
    ppa_taken,  # TIM002
    meeting_pile_up,  # TIM003
    asked_without_time,  # TIM004
    cover_cannot_stretch,  # TIM005
    inset_swallowed,  # TIM006
    not_locked_early,  # TIM007
    paper_weight,  # TIM008
    objective_hangs_loose,  # APP001
    nothing_behind_it,  # APP002
    target_for_a_learning_goal,  # APP003
    forgotten_appraisal,  # APP004
    done_to_not_with,  # APP005
    no_purpose_or_depth,  # EXT001
    depth_without_dose,  # EXT002
    no_time_to_use_it,  # EXT003
    provider_unchecked,  # EXT004
    went_nowhere,  # EXT005
    weak_evidence_for_all,  # RES001
    money_out_of_line,  # BUD001
    duty_training_lapses,  # STA001
    entitlement_short,  # STA002
    one_survey_a_year,  # CUL001
    two_schools_in_one,  # CUL002
    board_in_the_dark,  # GOV001
    broken_thread,  # GOV002
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
