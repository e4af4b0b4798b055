"""The pages of workbench."""
