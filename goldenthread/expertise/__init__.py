"""Expertise from outside and inside the school."""
