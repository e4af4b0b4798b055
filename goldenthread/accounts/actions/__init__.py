"""One write per file, each recorded in the audit log."""
