"""What the pages of the review are made of."""
