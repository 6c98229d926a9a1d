"""What the notes sheet of a workbook says."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from luoshi_site.ledger.workbooks.columns import SheetKind
from luoshi_site.ledger.workbooks.values import word

_LEGAL = {"zh": "可选：", "en": "One of: "}
_JOIN = {"zh": "、", "en": ", "}


def note_lines(language: str, kinds: Sequence[SheetKind]) -> list[tuple[str, str]]:
    """Title and text of every line: how to use the workbook, then each column of each sheet."""
    general = tomllib.loads(Path(__file__).with_name("notes.toml").read_text(encoding="utf-8"))
    lines = list(general[language].items())
    for kind in kinds:
        lines += [("", ""), (kind.named(language), "")]
        for column in kind.columns:
            note = column.note[0 if language == "zh" else 1]
            if column.choices:
                legal = _LEGAL[language] + _JOIN[language].join(word(one, language) for one in column.choices.values())
                note = f"{note} {legal}".strip()
            lines.append((column.named(language), note))
    return lines
