"""Programmes, units, activities, participation, techniques and evidence cards."""
