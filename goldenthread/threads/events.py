"""What threads tells the apps above."""

from django.dispatch import Signal

# Sent after commit when anything that the snapshot of a year holds has changed.
# Arguments: year (SchoolYear), actor, at (datetime).
school_year_changed = Signal()
