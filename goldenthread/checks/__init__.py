"""The coherence check: rules that read a snapshot of a school's year and say what they see."""
