"""The writes of reminders."""
