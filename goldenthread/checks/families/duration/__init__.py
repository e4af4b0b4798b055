"""Rules about duration and rhythm."""
