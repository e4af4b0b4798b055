"""Rules about evaluation: planned before the start, used at the end."""
