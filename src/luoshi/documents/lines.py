"""The lines of a text with what their shape says: indent, width, blank lines before, start of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final


@dataclass(slots=True, init=False)  # many: see `Quantity`
class Line:
    """A line that is not blank, without the blanks around it.

    ``start`` and ``end`` count characters of the source, ``text`` is that stretch with widths folded, ``lead`` the
    number of blanks before it, ``gap`` that of blank lines before it, ``width`` its width in half-width columns.
    """

    start: int
    end: int
    text: str
    lead: int
    gap: int
    width: int
    new_page: bool

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        lead: int,
        gap: int,
        width: int,
        new_page: bool,
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.lead = lead
        self.gap = gap
        self.width = width
        self.new_page = new_page

    @property
    def span(self) -> tuple[int, int]:
        """Start and end in the source."""
        return self.start, self.end

    def stretch(self, match: re.Match[str]) -> tuple[int, int]:
        """Start and end in the source of what a pattern found in the line's text."""
        return self.start + match.start(), self.start + match.end()


def width_of(text: str) -> int:
    """The width of a text in half-width columns.

    >>> width_of("增长5%")
    6
    """
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def split_lines(folded: str, page_starts: frozenset[int] = frozenset()) -> list[Line]:
    """The lines of a folded text that are not blank.

    A line starts a page where the format says so, after a form feed, or where a single blank stands before it, as some
    text layers leave one instead of a form feed.

    >>> [(line.text, line.gap) for line in split_lines("一、产业 \\n\\n  二、民生")]
    [('一、产业', 0), ('二、民生', 1)]
    """
    lines: list[Line] = []
    gap = 0
    turned = False
    paged = bool(page_starts) or "\f" in folded
    raws = folded.split("\n")
    narrow = folded.encode("ascii", "ignore").split(b"\n")  # the half-width characters of each line
    end = -1
    for index in range(len(raws)):  # compiled, it takes half the time of a loop over both
        raw = raws[index]
        text, size = raw.strip(), len(raw)
        end += size + 1
        if paged and (end - size in page_starts or raw[:1] == "\f"):
            turned = True
        if not text:
            gap += 1
            continue
        if len(text) == size:
            lines.append(Line(end - size, end, text, 0, gap, 2 * size - len(narrow[index]), turned))
        else:
            lead = size - len(raw.lstrip())
            start = end - size + lead
            new_page = turned or (lead == 1 and raw[0] == " ")
            lines.append(Line(start, start + len(text), text, lead, gap, width_of(text), new_page))
        gap, turned = 0, False
    return lines


_GLUED: Final = re.compile(
    r"[^，。；：、\d][^，。；：]{6,58}?(?:报告|总结|计划|打算|思路|安排|汇报|谋划)(?=\s?一、)"
    r"|[^，。；：、][^，。；：]{6,58}?(?:表|清单|一览)(?=\s?序号)"
)
_FLAT: Final = 160  # half widths of a line that is no heading


def part_title(lines: list[Line]) -> list[Line]:
    """The lines, with a title that a flattened text runs into its first clause on a line of its own.

    >>> [line.text for line in part_title(split_lines("某镇2023年工作总结一、经济。" + "税收增长。" * 20))][0]
    '某镇2023年工作总结'
    """
    glued = _GLUED.match(lines[0].text) if lines and lines[0].width > _FLAT else None
    if glued is None:
        return lines
    first = lines[0]
    at = glued.end() + (first.text[glued.end()] in " \u3000\xa0")
    above = replace(first, end=first.start + glued.end(), text=glued[0], width=width_of(glued[0]))
    below = replace(first, start=first.start + at, text=first.text[at:], width=width_of(first.text[at:]), lead=0, gap=0)
    return [above, below, *lines[1:]]
