"""Expertise from outside and inside the school."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import Scope, table
from goldenthread.snapshot.words import (
    Ambition,
    Effect,
    EngagementKind,
    EngagementPurpose,
    EngagementState,
    ProviderKind,
)


@table("providers", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class Provider:
    """An organisation or person who brings outside expertise."""

    id: str = column.key("Short name")
    name: str = column.text("Name", required=True)
    kind: str = column.one_of(ProviderKind, "What it is", required=True)
    found_how: str = column.text("How it was found")


@table("engagements")
@dataclass(frozen=True, slots=True)
class Engagement:
    """One use of outside expertise, from the request to its last review."""

    id: str = column.key("Short name")
    title: str = column.text("Title", required=True)
    kind: str = column.one_of(EngagementKind, "Form", required=True)
    provider: str = column.ref("providers", "Provider")
    priority: str = column.ref("priorities", "Priority it serves")
    state: str = column.one_of(EngagementState, "Where it stands", required=True)
    purpose: str = column.one_of(EngagementPurpose, "Why it is wanted")
    effect: str = column.one_of(Effect, "Reaches pupils directly or through the organisation")
    depth: str = column.one_of(Ambition, "How deep the learning is meant to go")
    expected_benefit: str = column.text("What will be better, for which pupils", longest=600)
    options_compared: bool = column.yes_no("Were options compared?")
    contacts: int | None = column.whole("Number of contacts", most=1000)
    starts_on: dt.date | None = column.day("First contact")
    ends_on: dt.date | None = column.day("Last contact")
    event_minutes: int | None = column.minutes("Length for each person, all contacts together")
    followup_minutes: int | None = column.minutes("Follow-up time booked for each person")
    cost_pounds: Decimal | None = column.pounds("Cost")
    check_evidence: str = column.text("What evidence does the provider give?")
    check_followup: str = column.text("How does the provider follow up?")
    check_evaluation: str = column.text("How does the provider evaluate?")
    check_vouched: str = column.text("Who vouches for the provider?")
    short_review_on: dt.date | None = column.day("Review after two weeks, done on")
    medium_review_on: dt.date | None = column.day("Review after a half-term, done on")
    long_review_on: dt.date | None = column.day("Review after two terms, done on")
    transfer: str = column.text("How it was passed on")
    transferred_on: dt.date | None = column.day("Passed on on")


@table("engagement_people", key="engagement person")
@dataclass(frozen=True, slots=True)
class EngagementPerson:
    """Who takes part in an engagement."""

    engagement: str = column.ref("engagements", "Engagement", required=True)
    person: str = column.ref("people", "Who", required=True)


@table("engagement_activities", key="engagement activity")
@dataclass(frozen=True, slots=True)
class EngagementActivity:
    """An activity that brings the outside expertise into school, or carries it on."""

    engagement: str = column.ref("engagements", "Engagement", required=True)
    activity: str = column.ref("activities", "Activity", required=True)


@table("expertise", key="person topic", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class ExpertiseEntry:
    """Something a person knows and is willing to help with."""

    person: str = column.ref("people", "Who", required=True)
    topic: str = column.text("Topic", required=True, longest=80)
    source: str = column.text("Where it comes from")
    willing: bool = column.yes_no("Willing to help colleagues?", default=True)
