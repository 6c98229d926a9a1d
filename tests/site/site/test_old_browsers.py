"""Chrome 90 is the oldest browser that is served: nothing in style or script may depend on a newer one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import luoshi_site

STATIC = Path(luoshi_site.__file__).parent / "site" / "static" / "site"
# What came later, and what would break without it. Newer declarations that are only passed over (text-wrap) may stand.
STYLES = {
    ":has()": r":has\(",
    "container queries": r"@container|\bcq[wh]\b",
    "layers": r"@layer",
    "nesting": r"(?m)^\s*&",
    "newer lengths": r"\d(?:dvh|svh|lvh|dvw)\b",
    "newer colours": r"color-mix\(|oklch\(|light-dark\(",
    "range queries": r"@media[^{]*[<>]",
    "popover": r":popover-open",
}
SCRIPTS = {
    "Array.at": r"\.at\(",
    "structuredClone": r"structuredClone",
    "Object.hasOwn": r"Object\.hasOwn\b",
    "findLast": r"\.findLast",
    "static blocks": r"static\s*\{",
    "private names": r"#\w+\s+in\s",
    "top-level await": r"(?m)^await ",
    "regular expression flag": r"/[a-z]*[dv][a-z]*\.test",
    "error cause": r"cause:",
    "groupBy": r"\.groupBy\(",
    "toSorted": r"\.toSorted\(|\.toReversed\(|\.toSpliced\(",
}


@pytest.mark.parametrize("file", sorted(STATIC.glob("*.css")), ids=lambda file: file.name)
def test_styles_are_understood_by_chrome_90(file: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert [name for name, pattern in STYLES.items() if re.search(pattern, text)] == []


@pytest.mark.parametrize("file", sorted(STATIC.glob("*.js")), ids=lambda file: file.name)
def test_scripts_are_understood_by_chrome_90(file: Path) -> None:
    text = re.sub(r"(?m)//.*$", "", file.read_text(encoding="utf-8"))
    assert [name for name, pattern in SCRIPTS.items() if re.search(pattern, text)] == []


@pytest.mark.parametrize("file", sorted(STATIC.glob("*")), ids=lambda file: file.name)
def test_nothing_comes_from_the_internet(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|@import|//cdn", text)
