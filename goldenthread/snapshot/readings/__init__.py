"""What a snapshot says about people, audiences and time: read once here, used by every engine."""
