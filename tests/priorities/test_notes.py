"""Need notes: what is kept, who finds it, how long an answer may take."""

import json
from datetime import date

import pytest
from django.apps import apps
from django.core import serializers
from django.core.exceptions import PermissionDenied

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.access.notes import own_notes
from goldenthread.priorities.actions.answer_notes import adopt_notes, put_notes_aside
from goldenthread.priorities.actions.gather_notes import gather_notes, take_out_of_cluster
from goldenthread.priorities.actions.raise_note import AlreadyAnswered, take_back_note
from goldenthread.priorities.answer_clock import AnswerClock, answer_clock, left_in_words
from goldenthread.priorities.models import NeedNote, NoteCluster, NotePlace, Priority
from goldenthread.threads.public import get_snapshot
from goldenthread.years.public import get_calendar
from tests.cast import Cast
from tests.priorities.notes import NOW, note_of, noticing_plan, noticing_year


def clock(year: SchoolYear) -> AnswerClock:
    return answer_clock(get_calendar(year), year, NOW.date())


def team_of(note: NeedNote) -> str:
    return note.place.team.key if note.place.team else ""


def test_a_note_goes_to_the_leader_of_the_team_and_says_who(cast: Cast) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise)
    assert (note.raised_by, note.state, note.on) == (
        Person.objects.get(key="denise-obi"),
        "noted",
        date(2027, 2, 5),
    )
    assert team_of(note) == "tas"
    assert note.place.raiser_tag == ""


def test_the_same_press_twice_is_one_note(cast: Cast) -> None:
    year = noticing_year(cast)
    first = note_of(year, cast.denise, token="abcdabcdabcdabcd")
    again = note_of(year, cast.denise, token="abcdabcdabcdabcd")
    assert (first.pk, NeedNote.objects.count()) == (again.pk, 1)


def test_a_hidden_note_leaves_no_trace_of_its_writer(cast: Cast) -> None:
    year = noticing_year(cast)
    audit_before = AuditEvent.objects.count()
    first = note_of(year, cast.denise, is_hidden=True)
    second = note_of(year, cast.denise, is_hidden=True)
    assert AuditEvent.objects.count() == audit_before
    places = NotePlace.objects.filter(note__in=[first, second])
    assert len({place.raiser_tag for place in places}) == 2
    denise = Person.objects.get(key="denise-obi")
    written = json.loads(serializers.serialize("json", [first, second, *places]))
    for row in written:
        fields = row["fields"]
        assert {"raised_by": fields.get("raised_by"), "person": fields.get("person")} == {
            "raised_by": None,
            "person": None,
        }
        assert "denise" not in json.dumps(row).lower()
    assert own_notes(denise, NeedNote.objects.all()) == [first, second]
    for other in Person.objects.exclude(pk=denise.pk):
        assert own_notes(other, NeedNote.objects.all()) == []
    assert {row.raised_by for row in get_snapshot(year).need_notes} == {""}


def test_no_table_beside_the_note_refers_to_a_hidden_raiser(cast: Cast) -> None:
    """Whoever reads the whole database finds no new row that names Denise."""
    year = noticing_year(cast)
    denise = Person.objects.get(key="denise-obi")

    def named() -> int:
        found = 0
        for model in apps.get_models():
            for field in model._meta.concrete_fields:
                if field.related_model is Person:
                    found += model._default_manager.filter(**{field.name: denise}).count()
                elif field.related_model is type(cast.denise):
                    found += model._default_manager.filter(**{field.name: cast.denise}).count()
        return found

    before = named()
    note_of(year, cast.denise, is_hidden=True)
    assert named() == before
    note_of(year, cast.denise)
    assert named() == before + 1


def test_a_hidden_note_of_a_small_team_skips_the_team(cast: Cast) -> None:
    year = noticing_year(cast)
    assert team_of(note_of(year, cast.stephen)) == "office"
    assert team_of(note_of(year, cast.stephen, is_hidden=True)) == ""


def test_notes_are_gathered_answered_and_found_again(cast: Cast) -> None:
    year = noticing_year(cast)
    notes = [note_of(year, cast.denise), note_of(year, cast.denise, is_hidden=True)]
    cluster = gather_notes(
        year, notes, cluster=None, title="Long words stop them", actor=cast.aisha, at=NOW
    )
    assert (str(cluster.team), cluster.places.count()) == (str(notes[0].place.team), 2)
    priority = Priority.objects.get(key="reading-to-learn")
    adopt_notes(
        year,
        list(NeedNote.objects.all()),
        cluster=cluster,
        title=cluster.title,
        priority=priority,
        actor=cast.tomasz,
        at=NOW,
    )
    rows = NeedNote.objects.values_list("state", "need", "answer", "answered_on")
    assert set(rows) == {
        ("adopted", priority.need_id, "Became part of Reading to learn", date(2027, 2, 5))
    }
    with pytest.raises(AlreadyAnswered):
        take_back_note(notes[0])


def test_adopting_may_begin_a_priority_with_its_need(cast: Cast) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise)
    made = adopt_notes(
        year, [note], cluster=None, title="Long words", priority=None, actor=cast.tomasz, at=NOW
    )
    assert made.need is not None
    assert (made.title, made.state, made.need.pupils, made.need.cannot_yet) == (
        "Long words",
        "draft",
        "8X4",
        "Long words",
    )


def test_only_the_teams_leader_gathers_and_only_the_cpd_leader_answers(cast: Cast) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise)
    for actor in (cast.priya, cast.denise, cast.ruth, cast.governor, cast.eve):
        with pytest.raises(PermissionDenied):
            gather_notes(year, [note], cluster=None, title="No", actor=actor, at=NOW)
    for actor in (cast.aisha, cast.ruth, cast.denise, cast.eve):
        with pytest.raises(PermissionDenied):
            put_notes_aside(year, [note], cluster=None, words="No", actor=actor, at=NOW)
    assert NoteCluster.objects.count() == 0


def test_a_note_that_is_taken_out_waits_again_and_an_empty_cluster_goes(cast: Cast) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise)
    cluster = gather_notes(year, [note], cluster=None, title="One", actor=cast.aisha, at=NOW)
    take_out_of_cluster(cluster, note, actor=cast.aisha, at=NOW)
    note.refresh_from_db()
    assert (note.state, note.place.cluster_id, NoteCluster.objects.count()) == ("noted", None, 0)


def test_an_answered_note_is_not_gathered_again(cast: Cast) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise)
    put_notes_aside(year, [note], cluster=None, words="Not now, because", actor=cast.tomasz, at=NOW)
    cluster = gather_notes(year, [note], cluster=None, title="Late", actor=cast.aisha, at=NOW)
    note.refresh_from_db()
    assert (note.state, cluster.places.count()) == ("answered", 0)


def test_the_clock_counts_school_days_and_stops_in_the_holidays(cast: Cast) -> None:
    year = noticing_year(cast, noticing_plan())
    found = clock(year)
    # Friday to Friday is five school days; the Christmas holiday counts none.
    assert found.days_left(date(2027, 1, 29)) == 15
    assert found.days_waited(date(2026, 12, 18), date(2027, 1, 4)) == 1
    assert found.days_left(date(2027, 2, 5)) == 20
    late_before = found.late_before
    assert late_before is not None
    assert [found.days_left(day) < 0 for day in (date(2026, 12, 1), late_before)] == [True, False]
    days = [day for day in found.school_days if day <= date(2027, 2, 5)]
    assert [day for day in days if found.days_left(day) < 0] == [
        day for day in days if day < late_before
    ]


def test_days_are_told_in_words() -> None:
    assert [left_in_words(days) for days in (12, 1, 0, -1, -3)] == [
        "12 school days left",
        "1 school day left",
        "answer due today",
        "1 school day late",
        "3 school days late",
    ]
