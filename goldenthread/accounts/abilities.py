"""The one table of abilities and the roles that have them, school-wide.

A role that may do something only for itself, its team or its pairs is not listed here: that
narrower right belongs to the app that owns the record, which knows whose it is.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from goldenthread.accounts.types import Role


class Ability(StrEnum):
    """Something a role may do anywhere in one school, in the words of a sentence after "may"."""

    # The plan: priorities, programmes, activities
    VIEW_PLAN = "see the plan"
    VIEW_PLAN_SUMMARY = "see a summary of the plan"
    PROPOSE_PLAN = "propose a priority"
    EDIT_PLAN = "change the plan"
    EDIT_TEAM_PLAN = "change the part of the plan that belongs to their team"
    APPROVE_PLAN = "approve the plan"
    # The calendar
    VIEW_CALENDAR = "see the whole calendar"
    VIEW_OWN_CALENDAR = "see their own calendar and what is for everybody"
    EDIT_CALENDAR = "change the calendar"
    EDIT_TEAM_CALENDAR = "change their team's calendar"
    # What people notice
    NOTE_NEED = "note a pupil need"
    VIEW_NEED_NOTES = "read need notes"
    CLUSTER_NEED_NOTES = "gather need notes into a need"
    VIEW_NEED_COUNTS = "see how many needs were noted"
    # People
    VIEW_PEOPLE_LIST = "see who works at the school"
    VIEW_PERSON_RECORD = "see posts, working days and line management"
    EDIT_PEOPLE = "change posts, teams and line management"
    # Practice: leaders see coverage and cadence, never content
    EDIT_COACHING_PAIRS = "arrange coaching pairs"
    VIEW_COACHING_PAIRS = "see who coaches whom"
    VIEW_COACHING_COVERAGE = "see how far coaching reaches"
    VIEW_PRACTICE_COUNTS = "see practice as counts"
    VIEW_PARTICIPATION = "see who took part in what"
    VIEW_PARTICIPATION_COUNTS = "see participation as counts"
    # Evaluation
    VIEW_EVALUATION = "see evaluations and claims"
    EDIT_EVALUATION = "record evaluations and claims"
    VIEW_MEASURE_COUNTS = "see measures as counts"
    # Appraisal: content is for appraisee and appraiser
    VIEW_APPRAISAL_THEMES = "see themes and completion of appraisal"
    MODERATE_APPRAISAL = "moderate appraisal"
    # Duty
    VIEW_COMPLIANCE = "see who has which statutory training"
    EDIT_COMPLIANCE = "record statutory training"
    VIEW_COMPLIANCE_COUNTS = "see statutory training as counts"
    # Time, money, outside expertise
    VIEW_TIME_LEDGER = "see the time ledger"
    VIEW_TIME_COUNTS = "see time as totals"
    VIEW_BUDGET = "see the budget"
    VIEW_BUDGET_SUMMARY = "see a summary of the budget"
    EDIT_BUDGET = "change the budget"
    REQUEST_EXPERTISE = "ask for outside expertise"
    EDIT_EXPERTISE = "arrange outside expertise"
    APPROVE_EXPERTISE = "approve outside expertise"
    # The review
    VIEW_REVIEW = "read the review"
    EDIT_REVIEW = "run the review"
    VIEW_SURVEY_COUNTS = "see survey results for groups large enough"
    # The check
    VIEW_FINDINGS_SCHOOL = "see the school's findings"
    VIEW_FINDINGS_COUNTS = "see how many findings there are"
    ACCEPT_FINDING = "accept a finding for a time"
    EDIT_RULE_SETTINGS = "change the settings of rules"
    # Running the system
    IMPORT_FOLDER = "bring in a school folder"
    IMPORT_STAFF = "bring in staff and timetables"
    EXPORT_FOLDER = "take out the school folder"
    VIEW_ADMINISTRATION = "open the administration pages"
    EDIT_SETTINGS = "change the school's settings"
    MANAGE_ROLES = "invite people and give roles"
    VIEW_AUDIT_LOG = "read the audit log"
    VIEW_AUDIT_METADATA = "see that something was changed, not what"


_WORKING_WITH_PUPILS = {Role.TEACHER, Role.SUPPORT_DIRECT}
_EVERY_MEMBER_OF_STAFF = {
    *_WORKING_WITH_PUPILS,
    Role.SUPPORT_GENERAL,
    Role.COACH,
    Role.TEAM_LEADER,
    Role.LINE_MANAGER,
    Role.INDUCTION_TUTOR,
    Role.CPD_LEADER,
    Role.HEAD_SLT,
    Role.COMPLIANCE_CLERK,
    Role.BUSINESS_MANAGER,
}
_LEADERS = {Role.CPD_LEADER, Role.HEAD_SLT}
_OVERSIGHT = {Role.GOVERNOR, Role.TRUST_LEADER}

ABILITIES: Mapping[Ability, frozenset[Role]] = MappingProxyType(
    {
        ability: frozenset(roles)
        for ability, roles in {
            Ability.VIEW_PLAN: _EVERY_MEMBER_OF_STAFF | {Role.TRUST_LEADER},
            Ability.VIEW_PLAN_SUMMARY: _EVERY_MEMBER_OF_STAFF | _OVERSIGHT,
            Ability.PROPOSE_PLAN: _EVERY_MEMBER_OF_STAFF,
            Ability.EDIT_PLAN: _LEADERS,
            Ability.EDIT_TEAM_PLAN: _LEADERS | {Role.TEAM_LEADER},
            Ability.APPROVE_PLAN: {Role.HEAD_SLT},
            Ability.VIEW_CALENDAR: _LEADERS
            | {Role.COACH, Role.TEAM_LEADER, Role.LINE_MANAGER, Role.TRUST_LEADER},
            Ability.VIEW_OWN_CALENDAR: _EVERY_MEMBER_OF_STAFF | {Role.TRUST_LEADER},
            Ability.EDIT_CALENDAR: {Role.CPD_LEADER},
            Ability.EDIT_TEAM_CALENDAR: {Role.CPD_LEADER, Role.TEAM_LEADER},
            Ability.NOTE_NEED: _EVERY_MEMBER_OF_STAFF,
            Ability.VIEW_NEED_NOTES: _LEADERS | {Role.COACH, Role.TEAM_LEADER},
            Ability.CLUSTER_NEED_NOTES: {Role.CPD_LEADER},
            Ability.VIEW_NEED_COUNTS: _LEADERS | _OVERSIGHT,
            Ability.VIEW_PEOPLE_LIST: _EVERY_MEMBER_OF_STAFF,
            Ability.VIEW_PERSON_RECORD: _LEADERS | {Role.COMPLIANCE_CLERK, Role.BUSINESS_MANAGER},
            Ability.EDIT_PEOPLE: _LEADERS | {Role.BUSINESS_MANAGER},
            Ability.EDIT_COACHING_PAIRS: {Role.CPD_LEADER},
            Ability.VIEW_COACHING_PAIRS: {Role.CPD_LEADER},
            Ability.VIEW_COACHING_COVERAGE: _LEADERS | _OVERSIGHT,
            Ability.VIEW_PRACTICE_COUNTS: _LEADERS | {Role.TRUST_LEADER},
            Ability.VIEW_PARTICIPATION: {Role.CPD_LEADER},
            Ability.VIEW_PARTICIPATION_COUNTS: _LEADERS | _OVERSIGHT,
            Ability.VIEW_EVALUATION: _EVERY_MEMBER_OF_STAFF | _OVERSIGHT,
            Ability.EDIT_EVALUATION: _LEADERS,
            Ability.VIEW_MEASURE_COUNTS: _LEADERS | {Role.TEAM_LEADER, Role.TRUST_LEADER},
            Ability.VIEW_APPRAISAL_THEMES: _LEADERS | _OVERSIGHT,
            Ability.MODERATE_APPRAISAL: {Role.HEAD_SLT},
            Ability.VIEW_COMPLIANCE: _LEADERS | {Role.COMPLIANCE_CLERK},
            Ability.EDIT_COMPLIANCE: {Role.COMPLIANCE_CLERK},
            Ability.VIEW_COMPLIANCE_COUNTS: _LEADERS | _OVERSIGHT | {Role.COMPLIANCE_CLERK},
            Ability.VIEW_TIME_LEDGER: _LEADERS,
            Ability.VIEW_TIME_COUNTS: _LEADERS | _OVERSIGHT,
            Ability.VIEW_BUDGET: _LEADERS | {Role.BUSINESS_MANAGER},
            Ability.VIEW_BUDGET_SUMMARY: _LEADERS | _OVERSIGHT | {Role.BUSINESS_MANAGER},
            Ability.EDIT_BUDGET: _LEADERS | {Role.BUSINESS_MANAGER},
            Ability.REQUEST_EXPERTISE: _EVERY_MEMBER_OF_STAFF,
            Ability.EDIT_EXPERTISE: {Role.CPD_LEADER},
            Ability.APPROVE_EXPERTISE: {Role.HEAD_SLT},
            Ability.VIEW_REVIEW: _EVERY_MEMBER_OF_STAFF | _OVERSIGHT,
            Ability.EDIT_REVIEW: _LEADERS,
            Ability.VIEW_SURVEY_COUNTS: _LEADERS | {Role.TRUST_LEADER},
            Ability.VIEW_FINDINGS_SCHOOL: _LEADERS,
            Ability.VIEW_FINDINGS_COUNTS: _LEADERS | _OVERSIGHT,
            Ability.ACCEPT_FINDING: _LEADERS,
            Ability.EDIT_RULE_SETTINGS: _LEADERS,
            Ability.IMPORT_FOLDER: _LEADERS,
            Ability.IMPORT_STAFF: _LEADERS | {Role.BUSINESS_MANAGER},
            Ability.EXPORT_FOLDER: _LEADERS,
            Ability.VIEW_ADMINISTRATION: _LEADERS | {Role.SYSTEM_ADMIN},
            # The head answers for the school; a small one has nobody else to run the system.
            Ability.EDIT_SETTINGS: {Role.HEAD_SLT, Role.SYSTEM_ADMIN},
            Ability.MANAGE_ROLES: {Role.HEAD_SLT, Role.SYSTEM_ADMIN},
            Ability.VIEW_AUDIT_LOG: _LEADERS,
            Ability.VIEW_AUDIT_METADATA: _LEADERS | {Role.SYSTEM_ADMIN},
        }.items()
    }
)
