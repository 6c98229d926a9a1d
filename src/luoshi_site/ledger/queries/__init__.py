"""What pages read: the only place that asks the database for them, with a number of queries that does not grow."""

from luoshi_site.ledger.queries.holdings import Holdings, holdings

__all__ = ["Holdings", "holdings"]
