"""What priorities tell the apps above."""

from django.dispatch import Signal

# Sent after commit when a priority or anything that belongs to one has changed.
# Arguments: year (SchoolYear), actor, at (datetime).
priorities_changed = Signal()
