"""Addresses of practice, one subject a file."""
