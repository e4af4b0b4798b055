"""Reads every link of the thread: the snapshot of a stored year, and the thread as a picture."""
