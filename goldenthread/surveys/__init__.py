"""Asking staff without being able to tell who said what: surveys, pulses, what is published."""
