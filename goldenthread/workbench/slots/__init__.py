"""Regular slots: when each team meets through the year, and what that does to people's time."""
