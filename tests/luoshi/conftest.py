"""What the tests share: the command line run, a text read, and its figures told in short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.cli import main
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs ``luoshi`` with these arguments, in Chinese; gives its exit code, output and errors."""
    monkeypatch.delenv("LUOSHI_LANG", raising=False)
    monkeypatch.delenv("LUOSHI_DEBUG", raising=False)

    def run_luoshi(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(list(arguments))
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_luoshi


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
