"""Rules about the mechanisms that a programme is built of."""
