"""Rules about governors."""
