"""Who reads need notes, who gathers them and who answers them.

Everyone on the staff notes. Leaders, coaches and team leaders read all notes, and whoever leads a
team reads and gathers those of the team. Who wrote a note without a name is told to nobody: its
writer finds it again by a tag that only the writer's own visit can make.
"""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SchoolYear, SystemActor, User
from goldenthread.people.public import Person, Team
from goldenthread.priorities.models import NeedNote, NoteCluster
from goldenthread.snapshot.words import NoteState

type Viewer = User | AnonymousUser

UNANSWERED = (NoteState.NOTED.value, NoteState.CLUSTERED.value)
WITH_WHAT_IS_SHOWN = ("raised_by", "place__team", "place__cluster", "need")


def tag_for(person: Person, note_key: str) -> str:
    return accounts.tag_of(f"person:{person.pk} note:{note_key}", "notes")


def is_raised_by(person: Person, note: NeedNote) -> bool:
    if note.raised_by_id:
        return note.raised_by_id == person.pk
    place = getattr(note, "place", None)
    return place is not None and place.raiser_tag == tag_for(person, note.key)


def own_notes(person: Person, rows: QuerySet[NeedNote]) -> list[NeedNote]:
    """Those of the notes that this person wrote, with and without their name. One query."""
    without_a_name = Q(raised_by__isnull=True, place__raiser_tag__gt="")
    notes = rows.filter(Q(raised_by=person) | without_a_name).select_related(
        "place__team__leader", "place__cluster"
    )
    return [note for note in notes if is_raised_by(person, note)]


def get_own_note_or_404(person: Person, year: SchoolYear, key: str) -> NeedNote:
    rows = NeedNote.objects.filter(school=year.school, year=year, key=key).select_related("place")
    note = rows.first()
    if note is None or not is_raised_by(person, note):
        raise Http404
    return note


def can_read_notes(user: Viewer, school: School) -> bool:
    """Whether notes of others are for this user: all of them, or those of a team they lead."""
    if accounts.may(user, school, Ability.VIEW_NEED_NOTES):
        return True
    if not accounts.is_member_of_staff(user, school):
        return False
    return Team.objects.filter(Q(leader__user_id=user.pk), school=school).exists()


def require_read_notes(user: Viewer, school: School) -> None:
    if not can_read_notes(user, school):
        raise PermissionDenied(
            "Notes of others are read by those who lead a team or professional learning. "
            "What you noticed yourself is on your own page."
        )


def notes_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[NeedNote]:
    rows = NeedNote.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.VIEW_NEED_NOTES):
        return rows
    if accounts.is_member_of_staff(user, year.school):
        return rows.filter(Q(place__team__leader__user_id=user.pk))
    return rows.none()


def notes_gatherable_by(user: Viewer, year: SchoolYear) -> QuerySet[NeedNote]:
    rows = NeedNote.objects.filter(school=year.school, year=year, state__in=UNANSWERED)
    if accounts.may(user, year.school, Ability.CLUSTER_NEED_NOTES):
        return rows
    if accounts.is_member_of_staff(user, year.school):
        return rows.filter(Q(place__team__leader__user_id=user.pk))
    return rows.none()


def clusters_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[NoteCluster]:
    rows = NoteCluster.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.VIEW_NEED_NOTES):
        return rows
    if accounts.is_member_of_staff(user, year.school):
        return rows.filter(Q(team__leader__user_id=user.pk))
    return rows.none()


def clusters_gatherable_by(user: Viewer, year: SchoolYear) -> QuerySet[NoteCluster]:
    rows = clusters_visible_to(user, year).filter(answered_on__isnull=True)
    if accounts.may(user, year.school, Ability.CLUSTER_NEED_NOTES):
        return rows
    return rows.filter(Q(team__leader__user_id=user.pk))


def can_gather(user: Actor | AnonymousUser, team: Team | None, school: School) -> bool:
    """Whether the user may gather the notes of this team; those of no team are the school's."""
    if isinstance(user, SystemActor) or accounts.may(user, school, Ability.CLUSTER_NEED_NOTES):
        return True
    if team is None or team.leader is None or not accounts.is_member_of_staff(user, school):
        return False
    return team.leader.user_id is not None and team.leader.user_id == user.pk


def require_gather(actor: Actor, teams: Iterable[Team | None], school: School) -> None:
    if not all(can_gather(actor, team, school) for team in teams):
        raise PermissionDenied(
            "Notes are gathered by the leader of their team, and by whoever leads professional "
            "learning."
        )


def get_cluster_or_404(user: Viewer, year: SchoolYear, number: int) -> NoteCluster:
    rows = clusters_visible_to(user, year).select_related("team__leader", "need", "school", "year")
    cluster = rows.filter(pk=number).first()
    if cluster is None:
        raise Http404
    return cluster


def get_note_or_404(user: Viewer, year: SchoolYear, key: str) -> NeedNote:
    rows = notes_visible_to(user, year).select_related(*WITH_WHAT_IS_SHOWN, "school", "year")
    note = rows.filter(key=key).first()
    if note is None:
        raise Http404
    return note
