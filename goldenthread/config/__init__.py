"""The top floor: options, settings, root addresses and the server's entrance."""
