"""What practice tells the apps above."""

from django.dispatch import Signal

# Sent after commit when it has changed who coaches whom in a year.
# Arguments: year (SchoolYear), actor, at (datetime).
practice_changed = Signal()
