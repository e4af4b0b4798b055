"""Rules about appraisal: dates and links, never words."""
