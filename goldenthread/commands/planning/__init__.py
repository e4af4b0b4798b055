"""What `goldenthread plan` says of a plan."""
