"""The rules of the check of a trust, one a file."""
