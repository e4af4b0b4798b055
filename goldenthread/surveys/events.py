"""What surveys tell the apps above."""

from django.dispatch import Signal

# Sent after commit when a survey was opened, published or called void, never for an answer.
# Arguments: year (SchoolYear), actor, at (datetime), survey (Survey).
surveys_changed = Signal()
