"""Width folding, one character for one, so that offsets stay what they are."""

from __future__ import annotations

import re

_FULL = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_KEEP = "！（），：；？"  # Chinese punctuation that carries structure keeps its width
FOLD = {ord(full): chr(ord(full) - 0xFEE0) for full in _FULL if full not in _KEEP}
FOLD |= {0x2236: ":", 0xFE6A: "%", 0x2030: "‰", 0x2212: "-", 0x2010: "-", 0x2011: "-"}


_FOLDED = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(FOLD)) + "]")


def _half(match: re.Match[str]) -> str:
    return FOLD[ord(match.group())]


def fold(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones; the length never changes.

    >>> fold("增长５．５％（ＧＤＰ）")
    '增长5.5%（GDP）'
    """
    return _FOLDED.sub(_half, text)  # several times as fast as str.translate where little is to be folded
