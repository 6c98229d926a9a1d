"""The marks of Markdown, in which texts are often kept: # before a heading, ** around what is bold."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.span import Span

_HEADING: Final = re.compile(r"^[ ]{0,3}(?P<marks>#{1,6}[ \t]+)(?P<title>\S[^\n]*)", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(?P<what>[^\s*](?:[^*\n]{0,400}[^\s*])?)\*\*")
_BOLD_LINE: Final = re.compile(r"^[ ]{0,3}\*\*(?P<title>[^*\n。；]{2,40})\*\*[ \t]*$", re.MULTILINE)

_QUOTED: Final = re.compile(r"^>(?:[ ](?=\S)|(?=[^\s\d]))", re.MULTILINE)  # > （1982年12月10日通过）


def blank_markdown(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text with blanks in place of such marks, as long as before, and the spans of its headings.

    A star that stands alone (a name left out, a bullet) stays.

    >>> blank_markdown("## 主要成绩\\n新增**90**家。")
    ('   主要成绩\\n新增  90  家。', (Span(start=3, end=7),))
    >>> blank_markdown("**镇新增90家。")
    ('**镇新增90家。', ())
    """
    headed = "#" in text and (text[0] == "#" or "\n#" in text or "\n #" in text)
    bold = "*" in text and "**" in text
    if not headed and not bold:
        return text, ()
    found = [_span(match) for match in _HEADING.finditer(text)] if headed else []
    if bold:
        found += [_span(match) for match in _BOLD_LINE.finditer(text)]
        text = _BOLD.sub(lambda match: f"  {match['what']}  ", text)
    if headed:
        text = _HEADING.sub(_without_marks, text)
    if "\n>" in text:
        text = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    return text, tuple(sorted(set(found)))


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span("title"))


def _without_marks(match: re.Match[str]) -> str:
    before, marks = match.start("marks") - match.start(), len(match["marks"])
    return " " * (before + marks) + match["title"]
