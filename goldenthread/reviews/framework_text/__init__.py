"""What the review asks, as text: the version that is shipped, and the file a school may bring.

`professional_learning.csv` holds the shipped version in the form in which a school or a trust can
take its own out and bring it in again.
"""
