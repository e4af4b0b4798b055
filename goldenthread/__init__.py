"""Goldenthread keeps a school's professional learning on one thread, from need to decision."""
