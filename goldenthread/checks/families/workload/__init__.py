"""Rules about time and workload."""
