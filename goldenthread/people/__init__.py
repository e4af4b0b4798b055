"""Staff, their posts, hours and teams, and the timetable."""
