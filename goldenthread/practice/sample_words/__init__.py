"""What the sample's people wrote in their steps, cycles and sessions."""
