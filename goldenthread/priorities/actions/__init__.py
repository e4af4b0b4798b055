"""Writes of priorities, one a file."""
