"""Reminders: a personal calendar feed, and a mail at the rhythm each person chose."""
