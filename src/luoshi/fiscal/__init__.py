"""Budget reports: books, lines, and the identities that must hold between them."""
