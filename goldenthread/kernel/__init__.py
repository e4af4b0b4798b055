"""School dates, teaching weeks, minutes and errors: the ground everything else stands on."""
