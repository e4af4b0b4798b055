"""What the pages of surveys read."""
