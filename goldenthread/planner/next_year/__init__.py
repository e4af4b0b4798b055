"""The coming school year made from the one before: its dates, and what goes on in it."""
