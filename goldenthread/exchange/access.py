"""Who brings in how much, and whose rows may be shown on the way in and out.

The school folder tells that coaching, steps and visits happened, by name. Leaders see that as
counts; so a page shows no row of it, and the folder that leaves by the browser does not hold it.
"""

from collections.abc import Mapping
from dataclasses import replace

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SystemActor, User
from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot

# What somebody brings in who may bring in staff and timetables, and nothing else.
STAFF_TABLES = frozenset(
    {
        "people",
        "posts",
        "working_hours",
        "leave",
        "teams",
        "team_members",
        "timetable",
        "periods",
        "terms",
        "days",
    }
)

# Starting a year brings in a whole one, dates it, and offers coaching pairs anew.
STARTING_A_YEAR = (Ability.IMPORT_FOLDER, Ability.EDIT_CALENDAR, Ability.EDIT_COACHING_PAIRS)

# Tables about single persons, and what it takes to read them here; None: nobody reads them here.
_WITHHELD: Mapping[str, Ability | None] = {
    "coaching_pairs": Ability.VIEW_COACHING_PAIRS,
    "coaching_slots": Ability.VIEW_COACHING_PAIRS,
    "peer_group_members": Ability.VIEW_COACHING_PAIRS,
    "touchpoints": None,
    "steps": None,
    "peer_visits": None,
    "promises": None,
    "shared_summaries": None,
    "appraisals": None,
    "objectives": None,
    "appraisal_touches": None,
    "participation": Ability.VIEW_PARTICIPATION,
    "programme_audience": Ability.VIEW_PARTICIPATION,
    "activity_audience": Ability.VIEW_PARTICIPATION,
    "trial_arms": Ability.VIEW_PARTICIPATION,
    "enquiries": Ability.VIEW_PARTICIPATION,
    "enquiry_members": Ability.VIEW_PARTICIPATION,
    "engagement_people": Ability.VIEW_PARTICIPATION,
    "ledger": Ability.VIEW_TIME_LEDGER,
    "need_notes": Ability.VIEW_NEED_NOTES,
    "compliance_records": Ability.VIEW_COMPLIANCE,
    "entitlements": Ability.VIEW_COMPLIANCE,
    # Days away are for the person, their line manager and the two who lead.
    "leave": Ability.IMPORT_FOLDER,
}


# Their rows also name teams and staff groups, and those rows are everybody's.
_ALSO_OF_TEAMS = frozenset({"programme_audience", "activity_audience"})


class AnotherSchool(Refusal):
    """The folder belongs to another school than the one it is brought into."""

    def __init__(self, folder_school: str, school: School) -> None:
        super().__init__(
            f"This folder is of the school {folder_school!r}, and you are bringing it into "
            f"{school.name} ({school.slug!r}).",
            "Choose the right folder, or correct the id in school.toml.",
        )


def tables_shown_to(user: User | AnonymousUser, school: School) -> frozenset[str]:
    """The tables whose rows the user may read in a preview, and take out as a folder."""
    return frozenset(
        name
        for name in TABLE_NAMES
        if name not in _WITHHELD
        or ((ability := _WITHHELD[name]) is not None and accounts.may(user, school, ability))
    )


def only_shown_to(user: User | AnonymousUser, school: School, snapshot: Snapshot) -> Snapshot:
    """The year without the rows that the user may not read here."""
    shown = tables_shown_to(user, school)
    left = {
        name: tuple(row for row in snapshot.rows(name) if not row.person)
        if name in _ALSO_OF_TEAMS
        else ()
        for name in TABLE_NAMES
        if name not in shown
    }
    return replace(snapshot, **left)  # type: ignore[arg-type]


def brings_in_only_staff(actor: Actor | AnonymousUser, school: School) -> bool:
    return not isinstance(actor, SystemActor) and not accounts.may(
        actor, school, Ability.IMPORT_FOLDER
    )


def may_start_year(user: User | AnonymousUser, school: School) -> bool:
    return all(accounts.may(user, school, ability) for ability in STARTING_A_YEAR)


def require_may_start_year(actor: Actor | AnonymousUser, school: School) -> None:
    """Refuse with `PermissionDenied` whoever may not do all that starting a year does."""
    for ability in STARTING_A_YEAR:
        accounts.require(actor, school, ability)


def as_far_as_allowed(
    actor: Actor | AnonymousUser, school: School, *, before: Snapshot, after: Snapshot
) -> Snapshot:
    """What of `after` the actor may bring in over `before`.

    Refuses with `AnotherSchool`, or with `PermissionDenied` whoever may bring in nothing.
    """
    accounts.require(actor, school, Ability.IMPORT_STAFF)
    if after.school.id != school.slug:
        raise AnotherSchool(after.school.id, school)
    if not brings_in_only_staff(actor, school):
        return after
    allowed = {name: after.rows(name) for name in STAFF_TABLES}
    head = replace(before.school, timetable_weeks=after.school.timetable_weeks)
    return replace(before, school=head, year=after.year, **allowed)


def tables_left_out(before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """Tables that differ and are not for somebody who brings in staff only."""
    return tuple(
        name
        for name in TABLE_NAMES
        if name not in STAFF_TABLES
        and after.rows(name)
        and set(after.rows(name)) != set(before.rows(name))
    )
