"""The school folder: reads it, writes it, compares it, and understands files of other systems."""
