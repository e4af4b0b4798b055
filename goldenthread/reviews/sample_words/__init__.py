"""What the sample's people say in its review."""
