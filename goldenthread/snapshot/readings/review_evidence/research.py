"""Section 7, research, innovation and evidence: what plans stand on, and who judges it."""

import datetime as dt

from goldenthread.snapshot.readings.contacts import contacts_with
from goldenthread.snapshot.readings.development_so_far import development_so_far
from goldenthread.snapshot.readings.evidence_strength import is_weak
from goldenthread.snapshot.readings.live import active_priorities, live_programmes
from goldenthread.snapshot.readings.outside import agreed_engagements, contacts_of
from goldenthread.snapshot.readings.review_evidence import who
from goldenthread.snapshot.readings.review_evidence.shown import (
    Evidence,
    guarded_share,
    share,
    share_of_people,
    together,
)
from goldenthread.snapshot.records import EvidenceCard
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, Arm, ProviderKind

# As in rule EXT002: fewer contacts do not change practice.
CONTACTS_OF_A_PARTNERSHIP = 3


def evidence_cards(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Live programmes with an evidence card; those whose card rests on more than a single study, an
    opinion or the seller's claim, and says its limits.

    0%: no reasons are written down. 100%: every programme shows sound ones, limits included.
    """
    live = live_programmes(snapshot)
    cards = _cards(snapshot)
    return together(
        "No programme is live; add your own evidence.",
        share("{share} live programmes had an evidence card", len(cards), len(live)),
        share(
            "{share} had one that rests on more than one study or a claim, and says its limits",
            sum(not is_weak(card) and bool(card.limits.strip()) for card in cards),
            len(live),
        ),
    )


def _cards(snapshot: Snapshot) -> list[EvidenceCard]:
    """The card of each live programme that has one."""
    cards = (
        snapshot.find("evidence_cards", row.evidence_card) for row in live_programmes(snapshot)
    )
    return [card for card in cards if card is not None]


def research_discussed(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Staff who work with pupils and have taken part this year in a session for reading.

    0%: nobody. 100%: everybody. What people read on their own, and whether they dispute it, is not
    recorded.
    """
    so_far = development_so_far(snapshot, today)
    readings = [row for row in so_far.activities if row.kind == ActivityKind.READING]
    if not readings:
        return Evidence(
            None, "No session for reading has been held this year; add your own evidence."
        )
    return together(
        "",
        share_of_people(
            "{share} staff who work with pupils took part in a session for reading this year",
            frozenset[str]().union(*(so_far.minutes_in[row.id].keys() for row in readings)),
            who.with_pupils(snapshot, today),
        ),
    )


def universities(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Agreed partnerships with universities that have three contacts or more; active priorities
    that one of them helps with.

    0%: no university, although other outside expertise is used. 100%: each partnership goes on,
    and every priority has help.
    """
    agreed = agreed_engagements(snapshot)
    partners = []
    for row in agreed:
        provider = snapshot.find("providers", row.provider)
        if provider is not None and provider.kind == ProviderKind.UNIVERSITY:
            partners.append(row)
    if not agreed:
        return Evidence(None, "No use of outside expertise is recorded; add your own evidence.")
    if not partners:
        return together(
            "", share("{share} uses of outside expertise were with a university", 0, len(agreed))
        )
    active = active_priorities(snapshot)
    helped = {row.priority for row in partners}
    return together(
        "",
        share(
            "{share} partnerships with universities had three contacts or more",
            sum(contacts_of(snapshot, row) >= CONTACTS_OF_A_PARTNERSHIP for row in partners),
            len(partners),
        ),
        share(
            "{share} active priorities had a university's help",
            sum(row.id in helped for row in active),
            len(active),
        ),
    )


def larger_studies(snapshot: Snapshot, today: dt.date) -> Evidence:
    """People on the control side of a trial who have waited for the method as agreed.

    0%: none of them waited, so the trial can show nothing. 100%: all did. Studies led by others
    are not recorded, so without a trial of its own a school is told to add its evidence.
    """
    control = [
        row
        for row in snapshot.trial_arms
        if row.arm == Arm.CONTROL and snapshot.find("programmes", row.programme)
    ]
    waited = sum(
        not any(
            contact.on <= min(row.until_on or today, today)
            for contact in contacts_with(snapshot, "programme", row.programme, today).get(
                row.person, ()
            )
        )
        for row in control
    )
    return together(
        "No trial is recorded, and studies led by others are not; add your own evidence.",
        guarded_share(
            "In the trials of this year {share} people on the control side waited as agreed",
            waited,
            len(control),
        ),
    )


def research_judged(snapshot: Snapshot, today: dt.date) -> Evidence:
    """Evidence cards behind live programmes for which criticism was looked for and the strength and
    the limits written down.

    0%: studies are taken as they come. 100%: each was judged. Who can judge one is not recorded.
    """
    cards = _cards(snapshot)
    return together(
        "No live programme has an evidence card; add your own evidence.",
        share(
            "For {share} evidence cards in use criticism was looked for and limits written down",
            sum(
                card.criticism_searched and bool(card.strength.strip() and card.limits.strip())
                for card in cards
            ),
            len(cards),
        ),
    )
