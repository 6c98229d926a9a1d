"""Write the facts and figures of issued documents, without their sentences, as fact sheets.

    python tools/make_facts.py FOLDER FILE...

One sheet for each document that has figures (a gazette holds several), named after its kind and period.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import luoshi
from luoshi.alignment.periods import period_words
from luoshi.documents.kinds import kind_names
from luoshi.documents.model import Metadata
from luoshi.export.jsonl import encode
from luoshi.factsheets.write import fact_lines


def main(folder: Path, files: list[Path]) -> None:
    """Read the files and write a sheet for each document in them."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        found = luoshi.read(file)
        for part in found.document.parts:
            figures = [one for one in found.figures if found.document.part_at(one.span.start) is part]
            if figures:
                meta = _named(part.meta, found.document.meta)
                sheet = folder / f"{meta.kind.replace('_', '-')}-{meta.period or meta.date or 'undated'}.facts"
                text = "".join(encode(line) + "\n" for line in fact_lines(found.document, meta, figures))
                sheet.write_text(text, encoding="utf-8")
                print(f"{sheet}: {len(figures)}")


def _named(meta: Metadata, whole: Metadata) -> Metadata:
    """The facts about a document, under a title of our own: what it is and for which period."""
    period = meta.planned or meta.period
    issuer = meta.issuer or whole.issuer or ""
    title = f"{issuer}{period_words(period) if period else ''}{kind_names()[meta.kind]}（数据摘录）"
    return replace(meta, title=title, issuer=issuer or None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
