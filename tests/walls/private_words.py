"""One row of each kind of private words, with a marker in every word, and who may read it.

`PRIVATE` is written from docs/explanation (practice.md, surveys.md) and knows nothing of `access`.
A new kind of `SealedRow` without an entry here fails the test of the markers.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from django.apps import apps

from goldenthread.accounts.models.sealed_row import SealedRow
from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person, link_accounts
from goldenthread.planner.answers import Move, PartAnswer, YearAnswer
from goldenthread.planner.what_ifs import Kind, Variation
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.practice import models as practice
from goldenthread.proposals.kept_answer import answer_as_values
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.types import ProposalState
from goldenthread.snapshot import records as r
from goldenthread.surveys import models as surveys
from tests.cast import Cast
from tests.year import bring_in, small_plan

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
TODAY = date(2027, 2, 5)


@dataclass(frozen=True)
class Private:
    """A kind of words: how its row is made, and the first names of those who may read it.

    `said` puts a marker as the words of this name are kept. Words that are `nobodys` stand on no
    page.
    """

    make: Callable[[SchoolYear], SealedRow]
    readers: frozenset[str]
    said: Callable[[str, str], str] = lambda name, marker: marker
    nobodys: frozenset[str] = frozenset()


def bring_in_a_year_with_practice(cast: Cast) -> SchoolYear:
    """Imran coaches Priya, whose line manager is Aisha; Denise is with them in science."""
    plan = small_plan()
    plan.person("imran-sadiq", email="imran.sadiq@ashmoor-vale.example")
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example")
    plan.person("ruth-adeyemi-clarke", email="ruth.adeyemi.clarke@ashmoor-vale.example")
    plan.person("stephen-cole", email="stephen.cole@ashmoor-vale.example")
    plan.add(r.TeamMember(team="science", person="denise-obi"))
    plan.add(
        r.CoachingPair(
            id="pair-7",
            coach="imran-sadiq",
            coachee="priya-nair",
            programme="pr1",
            cadence_weeks=2,
            state="running",
            starts_on=date(2026, 9, 14),
        ),
        r.Coach(person="imran-sadiq", protected_minutes=120, trained_on=date(2026, 6, 1)),
        r.Touchpoint(pair="pair-7", on=date(2027, 1, 27), looked=True, step_set=True),
        r.Step(
            id="step-7",
            person="priya-nair",
            pair="pair-7",
            programme="pr1",
            opened_on=date(2027, 1, 27),
        ),
        r.Step(id="step-8", person="denise-obi", opened_on=date(2027, 1, 28)),
        r.SharedSummary(
            id="summary-7",
            pair="pair-7",
            on=date(2027, 2, 1),
            shared_by="coachee",
            shared_with="line-manager",
        ),
        r.TeamCycle(
            id="cycle-7",
            team="science",
            theme="Reading like a scientist",
            starts_on=date(2027, 1, 12),
        ),
        r.Promise(
            id="promise-7",
            cycle="cycle-7",
            activity="science-2027-02-23",
            person="priya-nair",
            made_on=date(2027, 2, 2),
        ),
        r.PeerVisit(id="visit-7", host="priya-nair", visitor="denise-obi", on=date(2027, 2, 9)),
        r.Enquiry(
            id="enquiry-7",
            kind="lesson-study",
            question="Does talk before writing help?",
            lead="priya-nair",
            opened_on=date(2027, 1, 11),
        ),
        r.EnquiryMember(enquiry="enquiry-7", person="priya-nair"),
        r.EnquiryMember(enquiry="enquiry-7", person="denise-obi"),
    )
    year = bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)
    return year


def person(year: SchoolYear, key: str) -> Person:
    return Person.objects.get(school=year.school, key=key)


def _step_words(year: SchoolYear) -> SealedRow:
    return practice.StepWords(school=year.school, step=practice.Step.objects.get(key="step-7"))


def _other_words(year: SchoolYear) -> SealedRow:
    step = practice.Step.objects.get(key="step-7")
    return practice.StepOtherWords(school=year.school, step=step, written_at=AT)


def _log(year: SchoolYear) -> SealedRow:
    step = practice.Step.objects.get(key="step-7")
    return practice.PracticeLog(
        school=year.school,
        year=year,
        person=step.person,
        step=step,
        number=UUID(int=7),
        on=date(2027, 2, 3),
        outcome="tried",
    )


def _agreement(year: SchoolYear) -> SealedRow:
    pair = practice.CoachingPair.objects.get(key="pair-7")
    return practice.PairAgreement(school=year.school, pair=pair)


def _touchpoint(year: SchoolYear) -> SealedRow:
    touchpoint = practice.Touchpoint.objects.select_related("pair").get()
    return practice.TouchpointWords(
        school=year.school, touchpoint=touchpoint, finished_on=date(2027, 1, 27)
    )


def _shared(year: SchoolYear) -> SealedRow:
    summary = practice.SharedSummary.objects.get()
    return practice.SharedWords(
        school=year.school, shared_summary=summary, shown_to=person(year, "aisha-rahman")
    )


def _promise(year: SchoolYear) -> SealedRow:
    promise = practice.Promise.objects.get(key="promise-7")
    return practice.PromiseWords(school=year.school, promise=promise)


def arrange_a_visit(year: SchoolYear) -> SealedRow:
    visit = practice.PeerVisit.objects.get(key="visit-7")
    return practice.VisitArrangement(
        school=year.school, visit=visit, asked_by=visit.visitor, state="agreed", minutes=10
    )


def _note(year: SchoolYear) -> SealedRow:
    enquiry = practice.Enquiry.objects.get(key="enquiry-7")
    return practice.EnquiryNote(
        school=year.school,
        enquiry=enquiry,
        stage="question",
        author=enquiry.lead,
        on=date(2027, 1, 12),
    )


def _plan(year: SchoolYear) -> SealedRow:
    enquiry = practice.Enquiry.objects.get(key="enquiry-7")
    return practice.PlanVersion(
        school=year.school, enquiry=enquiry, number=1, author=enquiry.lead, on=date(2027, 1, 13)
    )


def _findings(year: SchoolYear) -> SealedRow:
    enquiry = practice.Enquiry.objects.get(key="enquiry-7")
    return practice.EnquiryFindings(school=year.school, enquiry=enquiry)


PAIR = frozenset({"priya", "imran"})
TEAM = frozenset({"priya", "denise", "aisha"})
GROUP = frozenset({"priya", "denise"})


def _ballot_box(year: SchoolYear) -> SealedRow:
    survey = surveys.Survey.objects.create(
        school=year.school,
        year=year,
        key="pulse-7",
        title="Time to learn",
        kind="pulse",
        opens_on=date(2027, 2, 1),
        closes_on=date(2027, 2, 12),
    )
    surveys.SurveyRun.objects.create(school=year.school, survey=survey, state="open")
    return surveys.BallotBox(school=year.school, survey=survey)


def _proposal(year: SchoolYear) -> SealedRow:
    return Proposal(
        school=year.school,
        year=year,
        key="2027-02-05-1",
        made_by="Tomasz Wilk",
        made_at=AT,
        today=TODAY,
        seconds=60,
        state=ProposalState.READY.value,
        imagines=Kind.COACH.value,
    )


def _as_a_proposal_keeps(name: str, marker: str) -> str:
    """A plan of one move that says the marker; what was wished and accepted names pairs in keys."""
    move = Move(key=marker, part=Part.SLOTS, words=marker, people=(), changes=())
    answer = YearAnswer((PartAnswer(Part.SLOTS, moves=(move,)),))
    one_more = Variation(Kind.COACH, marker, 120)
    kept = {
        "wishes": Wishes(pinned_coaches={marker: "imran-sadiq"}).as_values(),
        "answer": answer_as_values(answer),
        "accepted": {"keys": [marker], "written": []},
        "premise": {"variation": one_more.as_values(), "words": f"{marker} coaches"},
    }
    return json.dumps(kept[name])


PRIVATE: dict[type[SealedRow], Private] = {
    practice.StepWords: Private(_step_words, PAIR),
    practice.StepOtherWords: Private(_other_words, PAIR),
    practice.PracticeLog: Private(_log, PAIR),
    practice.PairAgreement: Private(_agreement, PAIR),
    practice.TouchpointWords: Private(_touchpoint, PAIR),
    practice.SharedWords: Private(_shared, frozenset({"priya", "aisha"})),
    practice.PromiseWords: Private(_promise, TEAM),
    practice.VisitArrangement: Private(arrange_a_visit, GROUP),
    practice.EnquiryNote: Private(_note, GROUP),
    practice.PlanVersion: Private(_plan, GROUP),
    practice.EnquiryFindings: Private(_findings, GROUP),
    surveys.BallotBox: Private(_ballot_box, frozenset()),
    Proposal: Private(
        _proposal,
        frozenset({"tomasz"}),
        _as_a_proposal_keeps,
        nobodys=frozenset({"wishes", "accepted"}),
    ),
}


def list_kinds() -> Iterator[type[SealedRow]]:
    """Every table of sealed words on the site."""
    for model in apps.get_models():
        if issubclass(model, SealedRow):
            yield model


def write_markers(year: SchoolYear) -> dict[str, frozenset[str]]:
    """Write a marker into each word of each kind; return who may read which marker.

    Markers are short enough for every column and contain nothing that HTML would change.
    """
    readers: dict[str, frozenset[str]] = {}
    for number, (kind, private) in enumerate(PRIVATE.items()):
        row = private.make(year)
        words = {name: f"zq{number}x{place}marker" for place, name in enumerate(kind.WORDS)}
        row.put_words({name: private.said(name, marker) for name, marker in words.items()})
        row.save()
        for name, marker in words.items():
            readers[marker] = frozenset() if name in private.nobodys else private.readers
    return readers
