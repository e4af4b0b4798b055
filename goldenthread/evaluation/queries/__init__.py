"""What the pages of evaluation show, one read a file."""
