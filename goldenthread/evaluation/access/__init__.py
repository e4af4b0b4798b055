"""Who may see and write what is evaluated."""
