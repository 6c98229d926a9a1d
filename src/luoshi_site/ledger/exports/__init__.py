"""Pages of the ledger as files: Word, Excel, CSV and one HTML page, written by `luoshi.export`."""
