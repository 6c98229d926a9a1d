"""Refuse a module that has grown past 400 lines, and a spread of sizes that says files are no longer read in one go.

Run by `make check`: median at most 150 lines, nine in ten at most 300, none above 400.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median, quantiles

SOURCE = Path(__file__).resolve().parent.parent / "src"


def complaints(sizes: dict[str, int]) -> list[str]:
    """What is wrong with these sizes (lines by file name); empty when nothing is."""
    found = [f"{name}: {lines} lines, split it (400 at most)" for name, lines in sizes.items() if lines > 400]
    values = sorted(sizes.values())
    if median(values) > 150:
        found.append(f"the median module has {median(values):.0f} lines (150 at most)")
    if quantiles(values, n=10)[-1] > 300:
        found.append(f"one module in ten has more than {quantiles(values, n=10)[-1]:.0f} lines (300 at most)")
    return found


if __name__ == "__main__":
    lines = {
        str(path.relative_to(SOURCE)): path.read_text("utf-8").count("\n")
        for path in sorted(SOURCE.rglob("*.py"))
        if "migrations" not in path.parts  # written by a tool
    }
    wrong = complaints(lines)
    print("\n".join(wrong) or f"{len(lines)} modules, median {median(lines.values()):.0f} lines")
    sys.exit(bool(wrong))
