"""Pages of the ledger, one module per page or kind of page: each asks one query or one service."""
