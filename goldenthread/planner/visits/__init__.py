"""Visits, triads and lesson study: who goes where, when, and who takes the class."""
