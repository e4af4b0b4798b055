"""The calendar, the time ledger, cover and the budget of the year."""
