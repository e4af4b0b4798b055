"""Loads the sample trust: twelve schools, their year, and the people who can enter."""

from datetime import datetime

from goldenthread.accounts import public as accounts
from goldenthread.evaluation import public as evaluation
from goldenthread.exchange.actions.import_school_year import import_school_year
from goldenthread.people import public as people
from goldenthread.practice import public as practice
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes
from goldenthread.reviews import public as reviews
from goldenthread.sample.trust import sample_schools
from goldenthread.surveys import public as surveys

TRUST_NAME = "Aldermoor Learning Trust"


def load_sample_trust(*, at: datetime) -> None:
    """Open the trust and its schools and bring each school's folder in. For an empty database."""
    actor = accounts.SystemActor("sample trust")
    trust = accounts.open_trust(TRUST_NAME, actor=actor, at=at)
    for folder_name, make in sample_schools():
        snapshot = make()
        school = accounts.open_school(
            snapshot.school.name,
            actor=actor,
            at=at,
            slug=folder_name,
            trust=trust,
            phase=accounts.Phase(snapshot.school.phase),
        )
        import_school_year(snapshot, school=school, actor=actor, at=at)
    accounts.make_demo_people(trust, at=at)
    for school in trust.schools.all():
        people.link_accounts(school)
        programmes.load_sample_library(school)
        for year in school.years.all():
            priorities.load_sample_notes(year, at=at)
            priorities.load_sample_proposals(year)
            practice.load_sample_steps(year, at=at)
            practice.load_sample_coaching(year, at=at)
            practice.load_sample_visits(year, at=at)
            practice.load_sample_sessions(year, at=at)
            practice.load_sample_enquiries(year, at=at)
            surveys.load_sample_surveys(year, at=at)
            evaluation.load_sample_looks(year, at=at)
            evaluation.load_sample_wall(year, at=at)
            reviews.load_sample_review(year, at=at)
            reviews.load_sample_actions(year)
