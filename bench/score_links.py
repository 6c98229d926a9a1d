#!/usr/bin/env python3
"""Score a scorecard, or a drift, against hand-made links.

usage: score_links.py links LINKS.jsonl SCORECARD.jsonl [--wrong]
       score_links.py drift LINKS.jsonl DRIFT.jsonl [--wrong]

A link counts as right when the place found is the labelled one or one of its `also_at`; F1 runs over links, verdict
accuracy over all targets labelled. A target is keyed by its start and by its turn among targets of one start
(开工、竣工各…). Of a drift, a labelled row counts as right when the pair of starts is there with the labelled change.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
_SAME = {"partial_period": "partial"}


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _keyed(rows: Iterable[Row]) -> dict[tuple[int, int], Row]:
    turns: dict[int, int] = defaultdict(int)
    found = {}
    for row in rows:
        start = row["plan_start"]
        found[start, turns[start]] = row
        turns[start] += 1
    return found


def score_links(gold: Iterable[Row], found: Iterable[Row]) -> dict[str, Any]:
    """Precision, recall and F1 of links, accuracy of verdicts, and the rows that are wrong."""
    right = wrong = expected = verdicts = 0
    mistakes = []
    mine = _keyed(found)
    labels = _keyed(gold)
    for key, label in labels.items():
        row = mine.get(key)
        places = {label["outcome_start"], *label.get("also_at", [])} - {None}
        start = row["outcome_start"] if row else None
        expected += bool(places)
        hit = start is not None and start in places
        right += hit
        wrong += start is not None and not hit
        verdict = row["verdict"] if row else None
        agreed = verdict == _SAME.get(label["verdict"], label["verdict"])
        verdicts += agreed
        if not agreed or (bool(places) != (start is not None)) or (places and not hit):
            mistakes.append((key[0], label["indicator"], label["outcome_start"], label["verdict"], start, verdict))
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / expected if expected else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "verdicts": round(verdicts / len(labels), 4) if labels else 0.0,
        "rows": len(labels),
        "mistakes": mistakes,
    }


def score_drift(gold: Iterable[Row], found: Iterable[Row]) -> dict[str, Any]:
    """Share of labelled changes that are there, with the rows that are wrong."""
    mine: dict[tuple[Any, Any], list[str]] = defaultdict(list)
    for row in found:
        mine[row["old_start"], row["new_start"]].append(row["change"])
    right = total = 0
    mistakes = []
    for label in gold:
        total += 1
        pair = (
            (label["start_2024"], label["start_2025"])
            if "start_2024" in label
            else (label["start_old"], label["start_new"])
        )
        if label["change"] in mine.get(pair, ()):
            right += 1
        else:
            mistakes.append((pair, label["indicator"], label["change"], mine.get(pair)))
    return {"accuracy": round(right / total, 4) if total else 0.0, "rows": total, "mistakes": mistakes}


def main() -> None:
    """Read the two files and print the score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("links", "drift"))
    parser.add_argument("gold", type=Path)
    parser.add_argument("found", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the rows that are wrong")
    options = parser.parse_args()
    scorer = score_links if options.kind == "links" else score_drift
    result = scorer(read_rows(options.gold), read_rows(options.found))
    mistakes = result.pop("mistakes")
    print(json.dumps(result))
    if options.wrong:
        for mistake in mistakes:
            print(*mistake, sep="\t")


if __name__ == "__main__":
    main()
