"""What the tests of the command line share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.cli import main


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
