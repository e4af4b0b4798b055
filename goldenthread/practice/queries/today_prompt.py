"""The individual prompt on Today: what somebody does with what they heard, in its window."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q, Subquery

from goldenthread.accounts.public import Lines, SchoolYear, as_lines
from goldenthread.people import public as people
from goldenthread.people.public import Person, Post, TeamMember
from goldenthread.practice.models import Step
from goldenthread.programmes.public import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Participation,
)
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    AudienceGroup,
    LinkKind,
    ParticipationState,
    StaffGroup,
    Stream,
)

PROMPT = "prompt"
_IN_GROUP = {
    AudienceGroup.TEACHERS: (StaffGroup.TEACHER, StaffGroup.LEADER),
    AudienceGroup.LEADERS: (StaffGroup.LEADER,),
    AudienceGroup.SUPPORT_DIRECT: (StaffGroup.SUPPORT_DIRECT,),
    AudienceGroup.SUPPORT_GENERAL: (StaffGroup.SUPPORT_GENERAL,),
}


def prompt_lines(person: Person, year: SchoolYear, today: dt.date) -> Lines:
    """Prompts whose window is open and that nobody has answered for this person.

    A step taken since the window opened is the answer. `words` is what was heard.
    """
    heard = ActivityLink.objects.filter(activity=OuterRef("pk"), kind=LinkKind.FOLLOWS)
    answered = Participation.objects.filter(activity=OuterRef("pk"), person=person)
    taken = Step.objects.filter(person=person, opened_on__gte=OuterRef("on"))
    rows = (
        Activity.objects.filter(
            Q(ends_on__gte=today) | Q(ends_on=None, on=today),
            _concerns(person, today),
            ~Exists(answered.exclude(state=ParticipationState.INVITED)),
            ~Exists(taken),
            Exists(heard),
            school=year.school,
            year=year,
            kind=ActivityKind.REFLECTION,
            stream=Stream.INDIVIDUAL,
            on__lte=today,
        )
        .exclude(state__in=(ActivityState.CANCELLED, ActivityState.SLOT))
        .annotate(heard=Subquery(heard.values("to__title")[:1]))
    )
    return as_lines(rows, PROMPT, key="key", words="heard", on="on", until="ends_on")


def _concerns(person: Person, today: dt.date) -> Q:
    invited = ActivityAudience.objects.filter(activity=OuterRef("pk"))
    teams = TeamMember.objects.filter(people.on_day(today), person=person).values("team")
    whom = Q(person=person) | Q(team__in=teams) | Q(group=AudienceGroup.EVERYONE)
    posts = Post.objects.filter(people.on_day(today), person=person)
    for group, kinds in _IN_GROUP.items():
        whom |= Q(Exists(posts.filter(staff_group__in=kinds)), group=group)
    return Q(Exists(invited.filter(whom)))
