"""Pages that bring several links of the thread together."""
