"""What the school's own records show about each of the 44 statements of the review.

It informs the review and never decides it alone. A statement names its reading
(`reviews.Statement.evidence`) by one of these:

    1a leaders_learning          1b staff_voice               1c honest_endings
    1d peer_visits               1e sharing_followed_up       1f stable_groups
    2a few_foci                  2b subject_pedagogy          2c subject_knowledge
    2d general_pedagogy          2e curriculum_and_exams      2f pastoral_learning
    2g support_with_pupils       2h general_support
    3a needs_from_staff          3b planned_from_pupils       3c judged_by_pupils
    3d needs_channels            3e satisfaction_checked      3f practice_checked
    3g pupils_heard
    4a shared_enquiry            4b assumptions_tested        4c structured_challenge
    4d coaching_coverage         4e pathways_published        4f pathway_for_each_role
    4g growing_people
    5a help_after_outside        5b range_of_sources          5c careful_commissioning
    5d other_schools             5e expertise_travels
    6a time_protected            6b joint_planning            6c named_leads
    6d governors_follow          6e appraisal_and_learning    6f money_protected
    7a evidence_cards            7b research_discussed        7c universities
    7d larger_studies            7e research_judged
"""
