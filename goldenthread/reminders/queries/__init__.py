"""What reminders read."""
