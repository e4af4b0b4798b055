"""Rules about pupil needs and the priorities that answer them."""
