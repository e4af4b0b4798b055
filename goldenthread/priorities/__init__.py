"""Pupil needs, priorities, measures and what was let go."""
