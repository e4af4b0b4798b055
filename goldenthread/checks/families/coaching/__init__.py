"""Rules about coaching pairs and the time and trust they need."""
