"""Who may see and do what in practice, one subject a file."""
