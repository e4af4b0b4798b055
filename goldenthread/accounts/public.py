"""What other apps use of accounts: `from goldenthread.accounts import public as accounts`."""

from goldenthread.accounts.abilities import ABILITIES, Ability
from goldenthread.accounts.access import (
    YearBeingPrepared,
    can_open_year,
    find_school_at_hand,
    get_open_year,
    get_school_for,
    get_school_or_404,
    get_year_for,
    is_cpd_leader,
    is_head_or_senior_leader,
    is_member_of_staff,
    may,
    require,
    roles_held_by,
    roles_in,
    schools_visible_to,
    take_in_hand,
    years_visible_to,
)
from goldenthread.accounts.actions.bring_in_records import Numbers, bring_in_records
from goldenthread.accounts.actions.change_year_state import change_year_state
from goldenthread.accounts.actions.give_role import give_role, give_trust_role
from goldenthread.accounts.actions.make_demo_people import make_demo_people
from goldenthread.accounts.actions.open_school import open_school
from goldenthread.accounts.actions.open_trust import open_trust
from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.actions.record_opening import record_opening
from goldenthread.accounts.actions.remove_row import remove_row
from goldenthread.accounts.actions.write_row import write_row
from goldenthread.accounts.clock import now, today
from goldenthread.accounts.lines import Line, Lines, as_lines, read_lines
from goldenthread.accounts.models import (
    AuditEvent,
    RecordOpening,
    RoleAssignment,
    School,
    SchoolYear,
    Trust,
    User,
)
from goldenthread.accounts.models.rows import SchoolRow, YearRow, label, one_of, words
from goldenthread.accounts.models.sealed_row import SealedRow
from goldenthread.accounts.queries.stored_records import list_records
from goldenthread.accounts.row_limits import DoesNotFit, require_fits
from goldenthread.accounts.sealing import Unreadable, tag_of
from goldenthread.accounts.stop_links import Stop, find_stop, stop_token
from goldenthread.accounts.tenancy import as_school
from goldenthread.accounts.types import BEFORE_USE, Actor, Phase, Role, SystemActor, YearState

__all__ = [
    "ABILITIES",
    "BEFORE_USE",
    "Ability",
    "Actor",
    "AuditEvent",
    "DoesNotFit",
    "Line",
    "Lines",
    "Numbers",
    "Phase",
    "RecordOpening",
    "Role",
    "RoleAssignment",
    "School",
    "SchoolRow",
    "SchoolYear",
    "SealedRow",
    "Stop",
    "SystemActor",
    "Trust",
    "Unreadable",
    "User",
    "YearBeingPrepared",
    "YearRow",
    "YearState",
    "as_lines",
    "as_school",
    "bring_in_records",
    "can_open_year",
    "change_year_state",
    "find_school_at_hand",
    "find_stop",
    "get_open_year",
    "get_school_for",
    "get_school_or_404",
    "get_year_for",
    "give_role",
    "give_trust_role",
    "is_cpd_leader",
    "is_head_or_senior_leader",
    "is_member_of_staff",
    "label",
    "list_records",
    "make_demo_people",
    "may",
    "now",
    "one_of",
    "open_school",
    "open_trust",
    "read_lines",
    "record_event",
    "record_opening",
    "remove_row",
    "require",
    "require_fits",
    "roles_held_by",
    "roles_in",
    "schools_visible_to",
    "stop_token",
    "tag_of",
    "take_in_hand",
    "today",
    "words",
    "write_row",
    "years_visible_to",
]
