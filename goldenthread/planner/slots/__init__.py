"""What recurs in the two weeks of the timetable: the times of coaching and of teams."""
