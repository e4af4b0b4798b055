"""What years tells the apps above."""

from django.dispatch import Signal

# Sent after commit when the calendar, cover, time or money of a year has changed.
# Arguments: year (SchoolYear), actor, at (datetime).
years_changed = Signal()
