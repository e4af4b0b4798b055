"""Rules about research and evidence."""
