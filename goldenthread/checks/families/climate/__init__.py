"""Rules about the climate in which people learn."""
