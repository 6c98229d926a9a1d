"""What tests of whole texts share: a text read, and its figures told in short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


def _read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


@pytest.fixture
def read() -> Callable[[str], list[Figure]]:
    """The figures of a text."""
    return _read


@pytest.fixture
def names() -> Callable[[str], list[str]]:
    """The figures of a text in short: 书屋 5家."""
    return lambda text: [f"{f.indicator} {f.low}{f.unit}" for f in _read(text)]
