"""The Aldermoor Learning Trust as a table: twelve schools, and what the trust has in common."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from goldenthread.snapshot.words import Phase

TRUST_NAME = "Aldermoor Learning Trust"
CENTRAL_PD_BUDGET_POUNDS = 96_000
TRUST_DAY = dt.date(2026, 11, 2)
NETWORKS = ("English", "Maths", "SEND", "CPD leads")

# Twenty-one people; their own hours of learning are recorded nowhere.
CENTRAL_TEAM = {
    "Chief executive": 1,
    "Director of education": 1,
    "Professional development lead": 1,
    "Leads for English, maths and SEND": 3,
    "HR": 5,
    "Finance": 6,
    "IT": 4,
}


class CpdLead(StrEnum):
    """Who leads professional learning in a school."""

    NAMED = "yes"
    HEAD = "head"
    NOBODY = "no"


class ReviewLevel(StrEnum):
    """What the review of professional learning came to."""

    EMERGING = "Emerging"
    BRONZE = "Bronze"
    SILVER = "Silver"
    NOT_DONE = "not done"


@dataclass(frozen=True, slots=True)
class TrustSchool:
    """One line of the trust's table. `id` is the name of the school's folder."""

    id: str
    name: str
    phase: Phase
    ages: str
    pupils: int
    teachers: int
    support: int
    cpd_lead: CpdLead
    review: ReviewLevel


_SECONDARY, _PRIMARY = Phase.SECONDARY, Phase.PRIMARY
_YES, _HEAD, _NO = tuple(CpdLead)
_EMERGING, _BRONZE, _SILVER, _NOT_DONE = tuple(ReviewLevel)

TRUST_SCHOOLS = (
    TrustSchool(
        "ashmoor-vale",
        "Ashmoor Vale Academy",
        _SECONDARY,
        "11-16",
        1_100,
        75,
        45,
        _YES,
        _EMERGING,
    ),
    TrustSchool("brackwater", "Brackwater High", _SECONDARY, "11-18", 1_420, 96, 62, _YES, _BRONZE),
    TrustSchool(
        "stonecross", "Stonecross Academy", _SECONDARY, "11-16", 780, 54, 38, _YES, _EMERGING
    ),
    TrustSchool(
        "kings-fold", "Kings Fold School", _SECONDARY, "11-18", 1_210, 82, 51, _YES, _BRONZE
    ),
    TrustSchool("wrenfield", "Wrenfield Primary", _PRIMARY, "4-11", 420, 20, 25, _YES, _BRONZE),
    TrustSchool(
        "hollin-bank", "Hollin Bank Primary", _PRIMARY, "4-11", 210, 11, 14, _HEAD, _EMERGING
    ),
    TrustSchool(
        "st-brides", "St Bride's CE Primary", _PRIMARY, "4-11", 315, 16, 19, _YES, _EMERGING
    ),
    TrustSchool("millrace", "Millrace Infant", Phase.INFANT, "4-7", 180, 9, 15, _NO, _NOT_DONE),
    TrustSchool("larkhill", "Larkhill Junior", Phase.JUNIOR, "7-11", 360, 17, 20, _YES, _SILVER),
    TrustSchool("tarn-view", "Tarn View Primary", _PRIMARY, "4-11", 98, 6, 8, _NO, _NOT_DONE),
    TrustSchool("eastgate", "Eastgate Primary", _PRIMARY, "3-11", 630, 30, 41, _YES, _BRONZE),
    TrustSchool(
        "the-beacon",
        "The Beacon School",
        Phase.SPECIAL,
        "4-16",
        126,
        24,
        68,
        _YES,
        _EMERGING,
    ),
)
