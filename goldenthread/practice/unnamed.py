"""How the audit log names whoever changes what only a few may know of: as one of them.

Leaders read the log. A name beside the number of a pair or group would tell who is coached, and by
whom, from two lines.
"""

from goldenthread.accounts.public import Actor, SystemActor
from goldenthread.practice.access.coaching import is_party
from goldenthread.practice.models import CoachingPair, Enquiry
from goldenthread.snapshot.words import EnquiryKind

COACH_OR_COACHEE = SystemActor("Coach or coachee")
COACHEE = SystemActor("A coachee")
OF_THE_GROUP = SystemActor("A member of the group")


def in_pair(actor: Actor, pair: CoachingPair) -> Actor:
    """Whoever arranges coaching is named; the two themselves are not."""
    return COACH_OR_COACHEE if is_party(actor, pair) else actor


def in_enquiry(actor: Actor, enquiry: Enquiry) -> Actor:
    """The staff reads who works on an improvement project; of other kinds they know nothing."""
    return actor if enquiry.kind == EnquiryKind.IMPROVEMENT_PROJECT else OF_THE_GROUP
