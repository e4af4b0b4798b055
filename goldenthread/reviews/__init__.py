"""The review of professional learning, pulses, forms in use, and governors."""
