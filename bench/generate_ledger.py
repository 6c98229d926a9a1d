#!/usr/bin/env python3
"""Fill an empty database with a ledger of invented governments.

usage: DATABASE_URL=postgresql://… LUOSHI_DATA=folder generate_ledger.py [--size full] [--seed 1] [--processes 2]

Sizes: tiny, small, middle, full (200,000 commitments, 500,000 targets, 2,000,000 observations). On PostgreSQL the rows
are copied in by several processes, on SQLite inserted by one. The same seed gives the same ledger, trail included, so
that `luoshi audit verify` holds.
"""

from __future__ import annotations

import argparse
import os


def main() -> None:
    """Fill the database that the environment names."""
    from invented.shape import SIZES

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=sorted(SIZES), default="full")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    from luoshi_site.commands.setting_up import initialise

    initialise()
    from django.db import connection
    from invented.ledger import fill

    fast = connection.vendor == "postgresql"
    fill(SIZES[options.size], options.seed, print, options.processes if fast else 0)


if __name__ == "__main__":
    main()
