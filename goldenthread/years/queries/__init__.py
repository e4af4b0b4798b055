"""Reads of years."""
