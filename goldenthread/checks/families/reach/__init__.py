"""Rules about fair reach: who is left out of learning."""
