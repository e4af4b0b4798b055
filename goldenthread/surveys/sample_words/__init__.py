"""What the sample's staff were asked and answered."""
