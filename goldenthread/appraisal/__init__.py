"""Appraisal, as far as its dates and links go."""
