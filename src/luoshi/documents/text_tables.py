"""Tables that are only text: where they begin, and the lines that name them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from luoshi.documents.barred_lines import may_begin, read_barred_lines
from luoshi.documents.flat_tables import WIDEST_HEAD, may_head_lines, read_lines_of_cells
from luoshi.documents.imprint import is_date
from luoshi.documents.lines import Line
from luoshi.documents.long_cells import has_tabs
from luoshi.documents.rated_natures import read_rated_natures
from luoshi.documents.spaced_natures import may_head_natures, read_spaced_natures
from luoshi.documents.spaced_tables import read_spaced
from luoshi.documents.tabbed_tables import read_tabbed
from luoshi.documents.table_fields import Sides
from luoshi.documents.table_words import ENDED, PUNCTUATED, TextTable, is_caption, is_unit_remark
from luoshi.documents.title_lines import ends_as_title
from luoshi.documents.year_rows import may_head_years, read_year_rows
from luoshi.text.numbering import find_marker

_NAMED_BELOW: Final = re.compile(r"(?:图表|表|附表)\s?\d{1,2}[:：.、\s]?[^。；]{4,50}[（(]单位[:：][^（）()]{1,8}[）)]")
_NO_SIDES: Final[Sides] = {}


def find_tables(
    lines: Sequence[Line], folded: str, titles: frozenset[int] = frozenset(), sides: Sides = _NO_SIDES
) -> list[TextTable]:
    """All tables in the lines, in order.

    ``titles`` are starts of lines that are titles and so never captions, ``sides`` the edges of lines on their page.
    """
    found: list[TextTable] = []
    tabbed = "\t" in folded or "|" in folded
    naming: list[Line] = []
    after = -1  # where the last line of the table before begins
    for index, line in enumerate(lines) if tabbed else _candidates(lines):
        if line.start <= after or line.start in titles:
            continue
        table: TextTable | None = None
        if tabbed and _names_table(lines, index):
            naming.append(line)
            continue
        if tabbed and has_tabs(line, folded):
            table = read_tabbed(lines, index, folded)
        elif tabbed and may_begin(line):
            table = read_barred_lines(lines, index)
        elif " " in line.text or "\u3000" in line.text:
            natured = read_year_rows(lines, index) if may_head_years(line) else None
            if natured is None and may_head_natures(line):
                natured = read_spaced_natures(lines, index) or read_rated_natures(lines, index)
            table = natured or read_spaced(lines, index, sides)
        if table is None and may_head_lines(lines, index):
            table = read_lines_of_cells(lines, index)
        if table is None:
            naming.clear()  # what no table follows is text
            continue
        table.caption = _caption(lines, index, titles, {one.start for one in found[-1].lines} if found else set())
        table.caption = table.caption or _caption_below(lines, table)
        captions = {one.start for one in table.caption}
        table.repeats.extend(one for one in naming if one.start not in captions)
        naming.clear()
        found.append(table)
        after = max(one.start for one in (*table.lines, *table.repeats))
    return found


def _candidates(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """The lines that may head a table in a text without tabs: short or with blanks, and no prose."""
    return [
        (index, line)
        for index, line in enumerate(lines)
        if (" " in (text := line.text) or line.width <= WIDEST_HEAD or "\u3000" in text)
        and "，" not in text
        and "。" not in text
    ]


_ATTACHED: Final = re.compile(r"附[件表]\s?\d{0,2}[:：]?")


def _unbarred(line: Line) -> Line:
    """A line without the bars of the empty cells behind its words."""
    words = line.text.rstrip(" \t\u3000\xa0|")
    if not words or "|" in words or "|" not in line.text[len(words) :]:
        return line
    return replace(line, end=line.start + len(words), text=words)


def _names_table(lines: Sequence[Line], index: int) -> bool:
    """Whether a row of one cell only names the table below it, or its unit: 2024年任务表 | | |, 单位：万亩 | | |."""
    line = _unbarred(lines[index])
    if line is lines[index] or index + 1 == len(lines) or not lines[index + 1].text.endswith("|"):
        return False
    named = is_unit_remark(line.text) or is_caption(line.text) or ends_as_title(line.text)
    return named or _ATTACHED.fullmatch(line.text) is not None


def _caption_below(lines: Sequence[Line], table: TextTable) -> list[Line]:
    """The line right below a table that names it and its unit: 图表3：某区基金收支情况（单位：亿元）; else none."""
    last = max(one.start for one in table.lines)
    at = bisect_right(lines, last, key=lambda line: line.start)
    below = lines[at] if at < len(lines) else None
    return [below] if below and _NAMED_BELOW.fullmatch(below.text) else []


def _caption(lines: Sequence[Line], index: int, titles: frozenset[int], used: set[int]) -> list[Line]:
    """The lines above a table that name it: a remark of the unit, then 表 N or a short line without a full stop."""
    taken: list[Line] = []
    for at in range(index - 1, max(-1, index - 4), -1):
        line = _unbarred(lines[at])
        if line.start in titles or line.start in used or "\t" in line.text:
            break
        if is_unit_remark(line.text) and not taken:
            taken.append(line)
            continue
        if is_caption(line.text):
            taken.append(line)
            break
        if is_date(line.text):
            break
        plain = len(line.text) <= 40 and not PUNCTUATED.search(line.text) and not find_marker(line.text)
        if plain and (not taken or is_unit_remark(taken[-1].text)):
            above = lines[at - 1] if at else None
            if above is None or ENDED.search(above.text) or above.width < 40 or above.text[-1] in "：:】》":
                taken.append(line)
        break
    return taken[::-1]
