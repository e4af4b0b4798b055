"""Stored results of the coherence check, and the school's settings for it."""
