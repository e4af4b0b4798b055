"""The practice home: mine at a glance, one card for each way of practising."""

import datetime as dt

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.home_card import HomeCard
from goldenthread.practice.queries import coaching, enquiries, sessions, steps, visits

# Each area tells its own card.
AREAS = (steps, coaching, sessions, visits, enquiries)


def list_home_cards(person: Person, year: SchoolYear, today: dt.date) -> list[HomeCard]:
    return [area.get_home_card(person, year, today) for area in AREAS]
