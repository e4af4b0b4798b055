"""Writes of proposals."""
