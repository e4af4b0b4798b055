"""Whether another survey of these weeks asked the same of nearly the same people."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from goldenthread.accounts.public import tag_of
from goldenthread.inference.near_audiences import fewest_apart
from goldenthread.surveys.asking import letters_of
from goldenthread.surveys.models import (
    PastAudience,
    Survey,
    SurveyItem,
    SurveyMember,
    SurveyState,
)
from goldenthread.surveys.ready_items import PROGRAMME_SETS
from goldenthread.surveys.refusals import AskedOfNearlyTheSame
from goldenthread.surveys.routing import is_asked

# Six weeks from the close of one to the opening of the next: people change their minds, and a pulse
# each half-term stays possible. Our judgement.
DAYS_APART = 42
# Another word in a sentence of ten leaves nine tenths; naming a programme asks something else.
ALMOST_THE_SAME = 0.9

# By the keyed hash of each person: the staff group, and the answer group for each split.
type Audience = Mapping[str, tuple[str, Mapping[str, int]]]


def audience_of(members: Iterable[SurveyMember]) -> Audience:
    """In the order of the hashes, which tells no name."""
    found = {
        tag_of(f"person:{one.person_id}", f"audience:{one.school_id}"): (
            one.staff_group,
            one.places,
        )
        for one in members
    }
    return dict(sorted(found.items()))


def require_far_apart(survey: Survey, items: Sequence[SurveyItem], day: dt.date) -> None:
    """Refuses with `AskedOfNearlyTheSame`. The members of the survey are stored already."""
    others = (
        SurveyItem.objects.filter(school=survey.school_id)
        .exclude(survey=survey)
        .select_related("survey__run")
        .order_by("survey", "number", "version")
    )
    open_now = others.filter(survey__run__state=SurveyState.OPEN)
    closed = others.filter(survey__past_audience__kept_until__gte=day)
    pairs = [
        (item, other)
        for other in (*open_now, *closed)
        for item in items
        if _asks_the_same(item.wording, other.wording)
        and not _is_of_another_programme(survey, other.survey, item.wording)
    ]
    if not pairs:
        return
    own = audience_of(SurveyMember.objects.filter(survey=survey))
    audiences: dict[int, Audience] = {}
    for item, other in pairs:
        there = audiences.get(other.survey_id)
        if there is None:
            there = audiences[other.survey_id] = _audience_then(other.survey)
        few = fewest_apart(_places(item, own), _places(other, there))
        if few:
            last = other.survey.closes_on or day
            raise AskedOfNearlyTheSame(
                other.survey.title, other.wording, few, last + dt.timedelta(days=DAYS_APART)
            )


def _audience_then(survey: Survey) -> Audience:
    past = PastAudience.objects.filter(survey=survey).first()
    if past is not None:
        return {tag: (group, places) for tag, (group, places) in past.places.items()}
    return audience_of(SurveyMember.objects.filter(survey=survey))


def _places(item: SurveyItem, audience: Audience) -> dict[str, int]:
    return {
        tag: places[item.split]
        for tag, (group, places) in audience.items()
        if is_asked(item, group)
    }


def _is_of_another_programme(survey: Survey, other: Survey, wording: str) -> bool:
    """“This was worth my time”: ready statements ask of one programme, which the title names."""
    first, second = survey.run.programme_id, other.run.programme_id
    if first is None or second is None or first == second:
        return False
    is_named_apart = not _asks_the_same(survey.title, other.title)
    return is_named_apart and any(
        wording == item.wording for items in PROGRAMME_SETS.values() for item in items
    )


def _asks_the_same(one: str, other: str) -> bool:
    first, second = letters_of(one), letters_of(other)
    if first == second:
        return True
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return (
        matcher.real_quick_ratio() >= ALMOST_THE_SAME
        and matcher.quick_ratio() >= ALMOST_THE_SAME
        and matcher.ratio() >= ALMOST_THE_SAME
    )
