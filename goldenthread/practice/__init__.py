"""Steps, coaching, peer groups, visits, team cycles and enquiry."""
