"""What waits for a person, and whom they meet today: what is so, and the one action."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from goldenthread.accounts.public import Line, SchoolYear
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice import public as practice
from goldenthread.programmes import public as programmes
from goldenthread.surveys import public as surveys
from goldenthread.workbench.queries.today_lines import Found

MOST_SHOWN = 5
COACHING_SHOWN = 4
CATCH_UPS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for the person: what is so, and the one action."""

    text: str
    action: str
    url: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Somebody whom the person meets today, and why."""

    when: str
    text: str
    url: str


def list_waiting(found: Found, year: SchoolYear, person: Person | None = None) -> list[Waiting]:
    """For whoever the lines were read for; answers to colleagues first."""
    number = person.pk if person else 0
    asked = surveys.waiting_in(found, person) if person else []
    waiting = [
        *(_survey_waits(survey, year) for survey in asked),
        *_prompt(found, year),
        *(_visit_asked(line, year, number) for line in found.get("visit-asked", ())),
        *(_visit_planned(line, year, number) for line in found.get("visit-planned", ())),
        *_catch_ups(found, year),
        *(_pair_offered(line, year, number) for line in found.get("pair-offered", ())),
        *(_handed_over(line, year, number) for line in found.get("pair-handed-over", ())),
    ]
    waiting += _of_years_to_come(found, year)
    for kind, tell in TOLD.items():
        lines = sorted(found.get(kind, ()), key=lambda line: (line.on or dt.date.min, line.more))
        waiting += [tell(line, year) for line in lines[:MOST_SHOWN]]
    return waiting[: 2 * MOST_SHOWN]


def list_meetings(
    found: Found, year: SchoolYear, person: Person, coaching: Sequence[practice.ComingCoaching] = ()
) -> list[Meeting]:
    """What was agreed for today, and the regular looks and talks that fall on it."""
    lines = [line for kind in practice.MEET for line in found.get(kind, ())]
    lines += [replace(one.line, kind=f"coaching-{one.part}", extra=one.period) for one in coaching]
    lines.sort(key=lambda line: (line.extra, line.kind, line.key))
    return [
        Meeting(f"Period {line.extra}" if line.extra else "Today", *_meeting(line, year, person.pk))
        for line in lines
    ]


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label, **more})


def list_coaching(
    coaching: Sequence[practice.ComingCoaching], year: SchoolYear, person: Person
) -> list[Meeting]:
    """The next looks and talks after today, with the regular time that they come of."""
    return [
        Meeting(
            day_and_date(one.on),
            f"{'Look' if one.part == 'look' else 'Talk'} with "
            f"{one.line.more if one.line.number == person.pk else one.line.words}: {one.words}",
            address("coaching:show-pair", year, key=one.line.key),
        )
        for one in coaching[:COACHING_SHOWN]
    ]


def _meeting(line: Line, year: SchoolYear, person: int) -> tuple[str, str]:
    leads = line.number == person
    if line.kind == "visit":
        text = f"{line.more} visits you" if leads else f"You visit {line.words}"
        return text, address("visits:show-visit", year, key=line.key)
    if line.kind == "coaching-look":
        text = f"Drop in on {line.more}" if leads else f"{line.words} drops in"
    else:
        text = f"Coaching talk with {line.more if leads else line.words}"
    return text, address("coaching:show-pair", year, key=line.key)


def _survey_waits(survey: surveys.WaitingSurvey, year: SchoolYear) -> Waiting:
    until = f", until {long_date(survey.closes_on)}" if survey.closes_on else ""
    minutes = counted(survey.minutes, "minute")
    kwargs = {"school_slug": year.school.slug, "year": survey.year, "key": survey.key}
    return Waiting(
        f"A survey waits for you: {survey.title}. {minutes}, anonymous{until}.",
        "Answer it",
        reverse("answer:own", kwargs=kwargs),
    )


def _prompt(found: Found, year: SchoolYear) -> list[Waiting]:
    """One at a time: the one whose window closes first."""
    lines = sorted(found.get("prompt", ()), key=lambda line: (line.until or dt.date.max, line.key))
    return [
        Waiting(
            f"After “{line.words}”: what will you try, and with which class?"
            + (f" Any day until {long_date(line.until)}, ten minutes." if line.until else ""),
            "Take on a step",
            address("steps:take", year),
        )
        for line in lines[:1]
    ]


def _visit_asked(line: Line, year: SchoolYear, person: int) -> Waiting:
    day = f" on {day_and_date(line.on)}" if line.on else ""
    if line.number == person:
        text = f"{line.more} would like to visit you{day}."
    else:
        text = f"{line.words} invites you to visit{day}."
    return Waiting(text, "Answer", address("visits:show-visit", year, key=line.key))


def _visit_planned(line: Line, year: SchoolYear, person: int) -> Waiting:
    day = f" on {day_and_date(line.on)}" if line.on else ""
    if line.number == person:
        text = f"A visit is planned: {line.more} comes to you{day}."
    else:
        text = f"A visit is planned: you visit {line.words}{day}."
    return Waiting(text, "Answer", address("visits:show-visit", year, key=line.key))


def _catch_ups(found: Found, year: SchoolYear) -> Iterator[Waiting]:
    """The newest first: what is further back is waited for least."""
    lines = sorted(found.get(programmes.CATCH_UP, ()), key=lambda line: (line.on, line.key))
    for line in lines[: -CATCH_UPS_SHOWN - 1 : -1]:
        day = f" of {day_and_date(line.on)}" if line.on else ""
        yield Waiting(
            f"You catch up on “{line.words}”{day}: {programmes.waiting_catch_up(line).text}",
            "Say when it is done",
            address("activities:show-activity", year, key=line.key),
        )


def _pair_offered(line: Line, year: SchoolYear, person: int) -> Waiting:
    if line.number == person:
        text = f"You are asked to coach {line.more}."
    else:
        text = f"{line.words} is offered to you as a coach."
    return Waiting(text, "Answer", address("coaching:show-pair", year, key=line.key))


def _handed_over(line: Line, year: SchoolYear, person: int) -> Waiting:
    day = long_date(line.on) if line.on else ""
    if line.number == person:
        text = f"{line.more} has another coach by {day}, and the pair is closed to you."
        return Waiting(text, "See why", address("coaching:home", year))
    text = f"You have another coach than {line.words} by {day}."
    return Waiting(text, "Choose who", address("coaching:hand-over", year, key=line.key))


def _of_years_to_come(found: Found, year: SchoolYear) -> Iterator[Waiting]:
    for line in found.get("year-for-comment", ()):
        until = long_date(line.until) if line.until else ""
        text = f"The plan for {line.key} is open for comment until {until}."
        yield Waiting(text, "Read it", _year_address("workbench:year", year, line))
    for line in found.get("year-locked", ()):
        text = f"The dates of {line.key} are locked: you can plan around them."
        yield Waiting(text, "See the year", _year_address("workbench:year", year, line))
    comments = found.get("draft-comment", ())
    for label in sorted({line.key for line in comments}):
        own = [line for line in comments if line.key == label]
        waits = "waits" if len(own) == 1 else "wait"
        text = f"{counted(len(own), 'comment')} on the plan for {label} {waits} for an answer."
        yield Waiting(text, "Answer", _year_address("workbench:draft", year, own[0]))


def _year_address(route: str, year: SchoolYear, line: Line) -> str:
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": line.key})


def _proposed(line: Line, year: SchoolYear) -> Waiting:
    url = address("priorities:show-priority", year, key=line.key)
    return Waiting(f"{line.words} is proposed.", "Read it and agree", url)


def _proposal_asks(line: Line, year: SchoolYear) -> Waiting:
    text = f"{line.more} proposes: {line.words}."
    return Waiting(text, "Answer", address("proposals:answer-proposal", year, number=line.number))


def _proposal_answered(line: Line, year: SchoolYear) -> Waiting:
    text = f"Your proposal “{line.words}” is answered."
    return Waiting(text, "Read the answer", address("proposals:list-proposals", year))


def _project_asks(line: Line, year: SchoolYear) -> Waiting:
    weeks = int(line.extra or 1)
    time = (
        f"{counted(line.number, 'paid minute')} every {'week' if weeks == 1 else f'{weeks} weeks'}"
    )
    what = line.words or "An improvement project"
    url = address("enquiries:show", year, key=line.key)
    return Waiting(f"{line.more} asks for {time}: {what}.", "Answer", url)


def _review_due(line: Line, year: SchoolYear) -> Waiting:
    day = long_date(line.on) if line.on else ""
    url = address("priorities:show-priority", year, key=line.key)
    return Waiting(f"{line.words} was due for review on {day}.", "Review it", url)


def _evaluation_due(line: Line, year: SchoolYear) -> Waiting:
    day = long_date(line.on) if line.on else ""
    url = address("workbench:thread-link", year, priority_key=line.key, link="evidence")
    text = f"{line.words}: evaluation {line.more} was due on {day}."
    return Waiting(text, "See what is planned", url)


TOLD: dict[str, Callable[[Line, SchoolYear], Waiting]] = {
    "proposal-answered": _proposal_answered,
    "proposed": _proposed,
    "project-asks": _project_asks,
    "proposal-asks": _proposal_asks,
    "review-due": _review_due,
    "evaluation-due": _evaluation_due,
}
