"""What people tell the apps above."""

from django.dispatch import Signal

# Sent after commit when a person, a post, a team or who belongs to it has changed.
# Arguments: school (School), actor, at (datetime).
people_changed = Signal()
