"""The planner: finds time for learning in the school's own timetable, on files alone."""
