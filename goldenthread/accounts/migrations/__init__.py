"""Database migrations of accounts."""
