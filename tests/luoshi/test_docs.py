"""The documentation says what there is, leads where it says, and its examples run."""

from __future__ import annotations

import argparse
import doctest
import re
from pathlib import Path

import pytest

from luoshi.commands import COMMANDS
from luoshi.commands.arguments import build_parser
from luoshi.export import contradictions, drift, found, scorecard

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")


def parsers() -> dict[str, argparse.ArgumentParser]:
    whole = build_parser()
    commands = next(action for action in whole._actions if isinstance(action, argparse._SubParsersAction))
    return {"": whole, **commands.choices}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_section(command: str):
    assert f"\n## luoshi {command}\n" in CLI


def test_every_option_and_every_value_that_it_takes_is_documented():
    for parser in parsers().values():
        for action in parser._actions:
            for word in (*action.option_strings, *(action.choices or ())):
                assert f"`{word}" in CLI or word in COMMANDS, f"{parser.prog} {word} is not in docs/cli.md"


@pytest.mark.parametrize(
    "columns",
    [
        *(found.FIGURE, found.COMMITMENT, found.OUTLINE, found.TABLE, found.META, found.APPOINTMENT),
        *(scorecard.COLUMNS, drift.COLUMNS, contradictions.COLUMNS),
    ],
)
def test_every_column_is_documented(columns: tuple[str, ...]):
    assert [key for key in columns if f"`{key}`" not in CLI] == []


def test_the_help_of_every_command_has_examples_in_both_languages():
    for language, word in (("zh", "例："), ("en", "examples:")):
        whole = build_parser(["--lang", language, *COMMANDS])
        commands = next(action for action in whole._actions if isinstance(action, argparse._SubParsersAction))
        assert all(word in parser.format_help() for parser in (whole, *commands.choices.values()))


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_links_lead_to_files_that_are_there(page: Path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_make_target_that_a_page_names_is_in_the_makefile():
    targets = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    pages = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", pages, re.MULTILINE)) <= targets


@pytest.mark.parametrize("page", ["tutorial.md", "tutorial.zh-CN.md"])
def test_the_examples_of_the_tutorial_run(page: str):
    result = doctest.testfile(
        str(ROOT / "docs" / page),
        module_relative=False,
        encoding="utf-8",
        optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL,
    )
    assert result.attempted > 5
    assert result.failed == 0


def test_the_change_log_has_its_section_on_figures_that_change():
    assert "### 数据口径变化 / figures that change" in (ROOT / "CHANGELOG.md").read_text("utf-8")
