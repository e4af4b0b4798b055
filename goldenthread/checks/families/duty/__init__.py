"""Rules about what the law requires of training and of time."""
