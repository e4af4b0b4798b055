"""Rules about expertise from outside."""
