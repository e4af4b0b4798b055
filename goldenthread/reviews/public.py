"""What other apps use of reviews: `from goldenthread.reviews import public as reviews`."""

from goldenthread.reviews.access.reviews import (
    can_run_review,
    find_review,
    get_review_or_404,
    require_run,
)
from goldenthread.reviews.actions.begin_review import begin_review
from goldenthread.reviews.actions.load_sample_actions import load_sample_actions
from goldenthread.reviews.actions.load_sample_review import load_sample_review
from goldenthread.reviews.actions.make_framework import make_framework
from goldenthread.reviews.actions.store_evidence import store_evidence
from goldenthread.reviews.events import reviews_changed
from goldenthread.reviews.models import (
    EvidenceFigure,
    FormField,
    Framework,
    GovernorEvent,
    Review,
    ReviewAction,
    ReviewState,
    Statement,
    StatementScore,
)
from goldenthread.reviews.queries.action_lines import PROMISED, TOLD, action_lines
from goldenthread.reviews.record_models import RECORD_MODELS
from goldenthread.reviews.telling import countdown

__all__ = [
    "PROMISED",
    "RECORD_MODELS",
    "TOLD",
    "EvidenceFigure",
    "FormField",
    "Framework",
    "GovernorEvent",
    "Review",
    "ReviewAction",
    "ReviewState",
    "Statement",
    "StatementScore",
    "action_lines",
    "begin_review",
    "can_run_review",
    "countdown",
    "find_review",
    "get_review_or_404",
    "load_sample_actions",
    "load_sample_review",
    "make_framework",
    "require_run",
    "reviews_changed",
    "store_evidence",
]
