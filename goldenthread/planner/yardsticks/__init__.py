"""What the planner is measured against: made schools, and other ways of planning."""
