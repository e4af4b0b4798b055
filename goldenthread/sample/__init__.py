"""The sample trust: invented schools, complete enough to show everything Goldenthread does."""
