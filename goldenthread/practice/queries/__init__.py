"""What the pages of practice read."""
