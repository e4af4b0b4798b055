"""What is evaluated when, what came out, and what is claimed."""
