"""The pages of the check."""
