"""The parts of `goldenthread check`: which folders, judging them, and how to answer."""
