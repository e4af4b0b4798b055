"""What is held about one person: their own page of it, its copy, and how long it is kept."""
