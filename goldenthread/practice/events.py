"""What practice tells the apps above."""

from django.dispatch import Signal

# Sent after commit when it has changed who coaches whom in a year.
# Arguments: year (SchoolYear), actor, at (datetime).
practice_changed = Signal()

# Asked, not told, whenever a coach reads or somebody is to coach: who judges whose work besides
# what posts say. Arguments: on (date).
# Answers: a queryset of rows of schools whose columns `judge` and `judged` are numbers of persons.
judges_asked = Signal()
