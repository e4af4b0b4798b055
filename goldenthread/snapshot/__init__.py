"""A frozen picture of one school's year, made of the records of the school folder."""
