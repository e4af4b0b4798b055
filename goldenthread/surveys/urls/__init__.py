"""Addresses of surveys, one subject a file."""
