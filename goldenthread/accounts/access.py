"""Who may see which school, and do what there."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import clock
from goldenthread.accounts.abilities import ABILITIES, Ability
from goldenthread.accounts.models import RoleAssignment, School, SchoolYear, User
from goldenthread.accounts.types import Actor, Role, SystemActor, YearState


@dataclass(frozen=True)
class HeldRole:
    """A role that is held today, in one school or in one trust."""

    role: Role
    school_id: int | None
    trust_id: int | None


def roles_held_by(user: User | AnonymousUser) -> tuple[HeldRole, ...]:
    """Return the roles held today. One query, remembered on the user object for the request."""
    if not isinstance(user, User) or not user.is_active:
        return ()
    held: tuple[HeldRole, ...] | None = getattr(user, "_roles_held", None)
    if held is None:
        today = clock.today()
        rows = RoleAssignment.objects.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=today), user=user, starts_on__lte=today
        ).values_list("role", "school_id", "trust_id")
        held = tuple(HeldRole(Role(role), school, trust) for role, school, trust in rows)
        user._roles_held = held  # type: ignore[attr-defined]
    return held


def forget_roles(user: User) -> None:
    """Let the next question read the roles again; for whoever has just changed them."""
    if hasattr(user, "_roles_held"):
        del user._roles_held


def school_ids_of(user: User | AnonymousUser) -> tuple[int, ...]:
    """Return the numbers of the visible schools; asks the database only for those of a trust."""
    held = roles_held_by(user)
    if any(role.trust_id for role in held):
        return tuple(schools_visible_to(user).order_by("pk").values_list("pk", flat=True))
    return tuple(sorted({role.school_id for role in held if role.school_id}))


def schools_visible_to(user: User | AnonymousUser) -> QuerySet[School]:
    held = roles_held_by(user)
    if not held:
        return School.objects.none()
    return School.objects.filter(
        Q(pk__in={role.school_id for role in held if role.school_id})
        | Q(trust_id__in={role.trust_id for role in held if role.trust_id})
    )


def roles_in(user: User | AnonymousUser, school: School) -> frozenset[Role]:
    """Return the roles held today in the school, those of its trust included."""
    return frozenset(
        held.role
        for held in roles_held_by(user)
        if held.school_id == school.pk or (held.trust_id and held.trust_id == school.trust_id)
    )


def may(user: User | AnonymousUser, school: School, ability: Ability) -> bool:
    return not ABILITIES[ability].isdisjoint(roles_in(user, school))


def get_school_or_404(user: User | AnonymousUser, slug: str) -> School:
    """Return the school if the user holds a role there today; otherwise it does not exist."""
    return take_in_hand(user, School.objects.filter(slug=slug).first())


def take_in_hand(user: User | AnonymousUser, school: School | None) -> School:
    """Let the frame know the school that this request is about; 404 where the user has no role."""
    if school is None or not roles_in(user, school):
        raise Http404
    user._school_at_hand = school  # type: ignore[union-attr]
    return school


def find_school_at_hand(user: User | AnonymousUser) -> School | None:
    """Return the school that this request has looked up, for the frame around the page."""
    school: School | None = getattr(user, "_school_at_hand", None)
    return school


def require(actor: Actor | AnonymousUser, school: School, ability: Ability) -> None:
    """Refuse with `PermissionDenied` and a sentence for the page unless the actor may.

    A `SystemActor` may: whoever starts a job or a command has been asked elsewhere.
    """
    if isinstance(actor, SystemActor):
        return
    if not may(actor, school, ability):
        raise PermissionDenied(f"Your roles at {school.name} do not let you {ability.value}.")


def get_school_for(user: User | AnonymousUser, slug: str, ability: Ability) -> School:
    """Return the school: 404 where it is unseen, 403 where it is seen but may not be used so."""
    school = get_school_or_404(user, slug)
    require(user, school, ability)
    return school


class YearBeingPrepared(PermissionDenied):
    """A year of the reader's own school that is not yet for them; `heading` is its page's."""

    def __init__(self, year: SchoolYear) -> None:
        self.heading = f"The year {year.label} is being prepared"
        super().__init__("You will find it here as soon as it is ready to be read.")


def can_open_year(user: User | AnonymousUser, year: SchoolYear) -> bool:
    """Drafts are for those who work on them; staff read a year that is out for comment."""
    if not year.is_before_use:
        return True
    school = year.school
    if may(user, school, Ability.EDIT_PLAN) or may(user, school, Ability.EDIT_CALENDAR):
        return True
    return year.state == YearState.FOR_COMMENT and is_member_of_staff(user, school)


def years_visible_to(user: User | AnonymousUser, school: School) -> list[SchoolYear]:
    """The newest first. One query."""
    if not roles_in(user, school):
        return []
    years = list(school.years.all())
    for year in years:
        year.school = school
    return [year for year in years if can_open_year(user, year)]


def get_open_year(user: User | AnonymousUser, school: School, label: str) -> SchoolYear:
    """Return the year, with `school` in place: 404 where there is none.

    Refuses with `YearBeingPrepared` where it is not yet for this reader. Whatever opens a year by
    its address opens it here.
    """
    year = SchoolYear.objects.filter(school=school, label=label).first()
    if year is None:
        raise Http404
    year.school = school
    if not can_open_year(user, year):
        raise YearBeingPrepared(year)
    return year


def get_year_for(user: User | AnonymousUser, slug: str, label: str, ability: Ability) -> SchoolYear:
    """Return a year of the school (`year.school`), as `get_school_for` does for the school."""
    return get_open_year(user, get_school_for(user, slug, ability), label)


def is_cpd_leader(user: User | AnonymousUser, school: School) -> bool:
    return Role.CPD_LEADER in roles_in(user, school)


def is_head_or_senior_leader(user: User | AnonymousUser, school: School) -> bool:
    return Role.HEAD_SLT in roles_in(user, school)


def is_member_of_staff(user: User | AnonymousUser, school: School) -> bool:
    return may(user, school, Ability.VIEW_PEOPLE_LIST)
