"""A ledger of many invented governments, as large as a measurement needs; the same for the same seed."""
