"""The rows that a plan of the weave writes: contents in places, and prompts."""

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import replace

from goldenthread.kernel.short_names import short_name
from goldenthread.planner.weave.asks import Weave, WeaveAsks
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.words import ActivityKind, ActivityState, Stream

PROMPT_MINUTES = 10
_LONGEST_TITLE = 300
# What moves with the content; the rest belongs to the date.
CONTENT = (
    "title",
    "kind",
    "state",
    "exempt",
    "priority",
    "programme",
    "unit",
    "technique",
    "content_area",
    "mechanisms",
    "delivered_by",
    "facilitator",
    "why_together",
    "could_be_read",
    "theme",
)


def with_content_of(place: Activity, content: Activity) -> Activity:
    """The session of that date with the content of another."""
    return replace(place, **{name: getattr(content, name) for name in CONTENT})


def contents_by_place(asks: WeaveAsks, weave: Weave) -> Mapping[str, str]:
    """For each place that may change the session whose content it gets, blank ones included."""
    found = {place: content for content, place in weave.contents.items()}
    freed: dict[tuple[str, int], list[str]] = defaultdict(list)
    blank: dict[tuple[str, int], list[str]] = defaultdict(list)
    for place in (place for place in asks.places if place.may_move):
        if place.is_blank and place.id in found:
            blank[place.team, place.minutes].append(place.id)
        elif place.is_blank:
            found[place.id] = place.id
        elif place.id not in found:
            freed[place.team, place.minutes].append(place.id)
    for group, places in freed.items():
        found.update(zip(places, blank[group], strict=True))
    return found


def cycles_of(contents: Mapping[str, str]) -> list[list[str]]:
    """Places that exchange contents among themselves, each group once, in order."""
    found, seen = [], set()
    for first in contents:
        cycle, place = [], first
        while place not in seen:
            seen.add(place)
            cycle.append(place)
            place = contents[place]
        if len(cycle) > 1:
            found.append(sorted(cycle))
    return found


def prompt_row(heard: Activity, first: dt.date, last: dt.date, taken: Container[str]) -> Activity:
    """Ten minutes for each person, on a day of their own within these."""
    return Activity(
        id=short_name(f"{heard.id}-prompt", taken),
        title=f"Your own next step after {heard.title}"[:_LONGEST_TITLE],
        stream=Stream.INDIVIDUAL,
        kind=ActivityKind.REFLECTION,
        state=ActivityState.PLANNED,
        on=first,
        ends_on=last,
        minutes=PROMPT_MINUTES,
        priority=heard.priority,
        programme=heard.programme,
        technique=heard.technique,
        content_area=heard.content_area,
    )
