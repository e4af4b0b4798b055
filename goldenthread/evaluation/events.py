"""What evaluation tells the apps above."""

from django.dispatch import Signal

# Sent after commit when the plan of evaluation of a year has changed.
# Arguments: year (SchoolYear), actor, at (datetime).
evaluation_changed = Signal()
