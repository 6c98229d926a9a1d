"""The samples' own light markup, and the plain texts made from it.

A file begins with lines ``key: value`` (letterhead, number, issuer, date), then a blank line, then blocks with blank
lines between: ``# title``, ``## heading``, ``### heading``, ``> centred line``, ``| a | b |`` table rows,
``=signature`` for issuer and date under a notice, anything else a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from unicodedata import east_asian_width

LINE_COLUMNS, PAGE_LINES = 56, 22  # 28 characters a line and 22 lines a page: GB/T 9704-2012 5.2.3


@dataclass(frozen=True, slots=True)
class Block:
    """A title, heading, subheading, centred line, signature, paragraph or table (``rows``)."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample's facts and blocks."""

    facts: dict[str, str]
    blocks: tuple[Block, ...]


_MARKS = {"# ": "title", "## ": "heading", "### ": "subheading", "> ": "centred"}


def parse_sample(path: Path) -> Sample:
    """Read a file in the samples' markup."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    if head.startswith("#"):
        head, body = "", path.read_text("utf-8")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    return Sample(facts, tuple(_block(text) for text in re.split(r"\n\n+", body.strip())))


def _block(text: str) -> Block:
    if text.startswith("|"):
        rows = tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in text.splitlines())
        return Block("table", rows=rows)
    if text == "=signature":
        return Block("signature")
    for mark, kind in _MARKS.items():
        if text.startswith(mark):
            return Block(kind, text.removeprefix(mark))
    return Block("paragraph", text)


def clean_text(sample: Sample) -> str:
    """A text with a line a paragraph, as a web page's print view gives it; tables tab-separated."""
    lines = [sample.facts[key] for key in ("letterhead", "number") if key in sample.facts]
    for block in sample.blocks:
        if block.kind == "table":
            lines.append("\n".join("\t".join(row) for row in block.rows))
        elif block.kind == "signature":
            lines.append(f"{sample.facts['issuer']}\n{sample.facts['date']}")
        else:
            lines.append(("　　" if block.kind == "paragraph" else "") + block.text)
    return "\n\n".join(lines) + "\n"


def broken_text(sample: Sample) -> str:
    """A text as a converter leaves it: broken at the paper's width, a blank line after each line, page numbers."""
    lines: list[str] = [
        f"{sample.facts['letterhead']} ",
        "",
        f"{sample.facts['number'].replace('〔', '„').replace('〕', '‟')} ",
        "",
    ]
    for block in sample.blocks:
        if block.kind == "signature":
            lines += ["", f"{'':>12}{sample.facts['issuer']}", f"{'':>20}{_airy(sample.facts['date'])} ", ""]
            continue
        lines += _wrapped(_airy(block.text), 4 if block.kind == "paragraph" else 0)
        if block.kind != "paragraph":
            lines.append("")
    pages = [lines[at : at + PAGE_LINES] for at in range(0, len(lines), PAGE_LINES)]
    return "\n\n".join(f"\n- {number} - \n\n" + "\n\n".join(page) for number, page in enumerate(pages, start=1)) + "\n"


def _airy(text: str) -> str:
    """Stray blanks before numbers, here and there, always in the same places."""
    count = 0

    def blank(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0] if count % 3 else " " + match[0]

    return re.sub(r"(?<=[\u4e00-\u9fff])\d[\d.]*", blank, text).replace("%", "％")


def _wrapped(text: str, indent: int) -> list[str]:
    lines, line, columns = [], " " * indent, indent
    for word in re.findall(r"[\d.]+[^\d]?|.", text):  # a number is never broken, nor parted from what follows
        width = sum(2 if east_asian_width(char) in "WF" else 1 for char in word)
        if columns + width > LINE_COLUMNS and word not in "，。；、：”）":
            lines.append(line)
            line, columns = "", 0
        line += word
        columns += width
    return [*lines, line]
