"""Training that the law or the school requires."""
