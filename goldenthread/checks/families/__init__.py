"""The rules, a folder for each family; each file is one rule and its manual page."""
