"""Benchmarks: medians of several runs, with a ratio to a yardstick measured in the same run."""
