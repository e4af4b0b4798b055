"""What reviews tell the apps above."""

from django.dispatch import Signal

# Sent after commit when the report of a review came out.
# Arguments: year (SchoolYear), actor, at (datetime).
reviews_changed = Signal()
