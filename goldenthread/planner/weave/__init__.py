"""The dates of the year: sessions, their content, their returns, and what gives way."""
