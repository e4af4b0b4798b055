"""Edits that mend a finding and need no more than somebody's yes, one kind a file."""
