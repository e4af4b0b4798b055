"""Honest statistics and disclosure control: what may be said of few, and how surely of many."""
