"""One read per file."""
