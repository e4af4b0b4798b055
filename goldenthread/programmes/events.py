"""What programmes tell the apps above."""

from django.dispatch import Signal

# Sent after commit when a programme, a unit, an activity or what belongs to one has changed.
# Arguments: year (SchoolYear), actor, at (datetime).
programmes_changed = Signal()
