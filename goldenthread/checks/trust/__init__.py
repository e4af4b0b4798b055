"""The check of a trust: what only shows when the years of several schools lie side by side."""
