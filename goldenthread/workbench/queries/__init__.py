"""Reads of workbench."""
