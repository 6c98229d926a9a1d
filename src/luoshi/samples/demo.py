"""What `make demo` shows: the samples read, and a plan held against its report."""

from __future__ import annotations

import sys

from luoshi.cli import main
from luoshi.samples import SAMPLES, sample_path


def demo() -> int:
    """Run three commands over the samples, each announced as it would be typed."""
    every = [str(sample_path(sample.name)) for sample in SAMPLES]
    plan, report = str(sample_path("plan-2024.txt")), str(sample_path("report-2024.pdf"))
    steps = [
        ["read", "--what", "meta", *every],
        ["read", plan],
        ["scorecard", plan, report],
    ]
    codes = []
    for step in steps:
        shown = [word if word not in every else f"samples/{word.rsplit('/', 1)[-1]}" for word in step]
        line = " ".join(shown if len(shown) < 6 else [*shown[:3], "samples/*"])
        print(f"\n$ luoshi {line}", flush=True)
        codes.append(main(step))
    print("\n接着可以试 / next:  .venv/bin/luoshi scorecard … -o scorecard.html   .venv/bin/luoshi --help")
    return max(codes)


if __name__ == "__main__":
    sys.exit(demo())
