"""Who may see and do what with surveys, one subject a file."""
