"""Reads of proposals."""
