"""The five steps of a review in words: how far each has come, and what waits for whom."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.reviews.queries.home import Play
from goldenthread.surveys.public import SurveyState

type Address = Callable[..., str]


class State(StrEnum):
    LATER = "Not yet"
    OPEN = "To do"
    RUNNING = "Under way"
    DONE = "Done"


TONES = {State.OPEN: "warn", State.RUNNING: "warn", State.DONE: "good", State.LATER: ""}


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """`waits_for` names whose turn it is; empty where nothing waits."""

    title: str
    state: State
    told: str
    waits_for: str = ""
    links: tuple[Link, ...] = ()

    @property
    def tone(self) -> str:
        return TONES[self.state]


def steps_of(
    play: Play, *, is_reported: bool, runs: bool, reads_actions: bool, address: Address
) -> tuple[Step, ...]:
    """Links to what only leaders do are left out for everybody else; one is the first button."""
    steps = (
        _self_evaluation(play, is_reported, runs, address),
        _survey(play, is_reported, runs, address),
        _evidence(play, is_reported, runs, address),
        _report(play, is_reported, runs, address),
        _actions(play, is_reported, runs, reads_actions, address),
    )
    first = next((link for step in steps for link in step.links if link.is_first), None)
    return tuple(
        replace(step, links=tuple(replace(link, is_first=link is first) for link in step.links))
        for step in steps
    )


def _self_evaluation(play: Play, is_reported: bool, runs: bool, address: Address) -> Step:
    told = f"{play.said} of {counted(play.statements, 'statement')} said"
    if play.said and play.without_evidence and runs:
        told += f", {play.without_evidence} with no evidence named"
    title, told = "Leaders say how far each is so", f"{told}."
    where = address("self-evaluation")
    if is_reported:
        links = (Link("Read it", where),) if runs else ()
        return Step(title, State.DONE, told, links=links)
    is_whole = play.said >= play.statements
    state = State.DONE if is_whole else State.RUNNING if play.said else State.OPEN
    label = "Change it" if is_whole else "Go on" if play.said else "Begin"
    hint = "" if is_whole else " Say it before you see what staff say: about 90 minutes together."
    return Step(
        title,
        state,
        told + (hint if runs else ""),
        "" if is_whole else "the leaders",
        (Link(label, where, not is_whole),) if runs else (),
    )


def _survey(play: Play, is_reported: bool, runs: bool, address: Address) -> Step:
    title, survey = "Everybody on the staff answers", play.survey
    opening = Link("Open the survey", address("open-survey"), True)
    if survey is None or survey.state in (SurveyState.VOID, SurveyState.DRAFT):
        told = "About eight minutes each, anonymous, on a phone or on paper; for 10 school days."
        if survey is not None and survey.state is SurveyState.VOID:
            told = "Fewer than five answered, so nobody is shown anything. It can be asked again."
        if is_reported:
            return Step(title, State.LATER, told)
        return Step(title, State.OPEN, told, "the leaders", (opening,) if runs else ())
    page = (Link("The survey's own page", address("survey-page", key=survey.key)),) if runs else ()
    if survey.state is SurveyState.OPEN:
        until = f" until {long_date(survey.closes_on)}" if survey.closes_on else ""
        told = f"Open{until}."
        if survey.answered is not None and survey.invited is not None:
            told += f" {survey.answered} of {survey.invited} have answered; who, nobody can know."
        if runs:
            told += " Reminders and paper sheets are on its own page."
        return Step(title, State.RUNNING, told, "everybody who is invited", page)
    told = f"Closed on {long_date(survey.closes_on)}." if survey.closes_on else "Closed."
    if survey.answered is not None and survey.invited is not None:
        told += f" {survey.answered} of {survey.invited} answered."
    if survey.state is None:
        return Step(title, State.DONE, f"{told} It was run elsewhere and brought in.")
    return Step(title, State.DONE, told, links=page)


def _evidence(play: Play, is_reported: bool, runs: bool, address: Address) -> Step:
    title = "The school's records are counted"
    shows = runs and not is_reported
    if play.evidence_on:
        told = (
            f"Last counted on {long_date(play.evidence_on)}: the records say something about "
            f"{counted(play.evidence_figures, 'statement')}."
        )
        links = (Link("Look, and count again", address("evidence-page")),) if shows else ()
        return Step(title, State.DONE, told, links=links)
    if is_reported:
        return Step(title, State.DONE, "The figures came with the survey.")
    told = (
        "Goldenthread counts what is in it: programmes, pairs, visits, hours. That informs the "
        "report and never decides it alone."
    )
    links = (Link("Count them", address("evidence-page")),) if shows else ()
    return Step(title, State.OPEN, told, "the leaders", links)


def _report(play: Play, is_reported: bool, runs: bool, address: Address) -> Step:
    title = "The report"
    where = address("report")
    if is_reported:
        return Step(
            title,
            State.DONE,
            "It is out, for all staff and governors.",
            links=(Link("Read the report", where),),
        )
    if play.survey and play.survey.is_over:
        links = (Link("Look at it and give it out", where, True),) if runs else ()
        return Step(title, State.OPEN, "Everything is there.", "the leaders", links)
    return Step(title, State.LATER, "On the day on which the survey closes.")


def _actions(
    play: Play, is_reported: bool, runs: bool, reads_actions: bool, address: Address
) -> Step:
    title = "You said, we will"
    if play.told:
        told = f"{counted(len(play.told), 'answer')} told to all staff."
        links = (Link("Read them", address("actions")),) if reads_actions else ()
        return Step(title, State.DONE, told, links=links)
    if play.survey and play.survey.is_over:
        told = "At most five things, each with a day."
        if play.clock:
            told += f" Promised {play.clock.in_words}."
        links = (Link("Write what you will do", address("actions"), is_reported),) if runs else ()
        state = State.RUNNING if play.actions else State.OPEN
        return Step(title, state, told, "the leaders", links)
    return Step(
        title, State.LATER, "At most five things, told within 15 school days of the survey's close."
    )
