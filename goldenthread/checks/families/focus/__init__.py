"""Rules about focus and sequence."""
