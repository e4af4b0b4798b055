"""What practice tells the apps above."""

from django.dispatch import Signal

# Sent after commit when it has changed who coaches whom in a year.
# Arguments: year (SchoolYear), actor, at (datetime).
practice_changed = Signal()

# Asked, not told, before somebody coaches somebody: who judges these people's work besides what
# their posts say. Arguments: school (School), people (numbers of persons), on (date).
# Answers: a set of (number of the judge, number of the person).
judges_asked = Signal()
