"""How help looks: Chinese characters take two columns, and lines break between them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from unicodedata import east_asian_width

from luoshi.export.words import Words

_INDENT, _COLUMN, _WIDTH = 2, 26, 96


def formatter(words: Words) -> type[argparse.HelpFormatter]:
    """The class that lays out help in the language of ``words``."""
    usage = words.say("用法：", "usage: ")

    class Formatter(argparse.RawDescriptionHelpFormatter):
        def __init__(self, prog: str) -> None:
            super().__init__(prog, width=_WIDTH)

        def add_usage(self, text, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
            super().add_usage(text, actions, groups, usage if prefix is None else prefix)

        def _format_action(self, action: argparse.Action) -> str:
            if isinstance(action, argparse._SubParsersAction):
                return "".join(map(self._format_action, action._get_subactions()))
            return entry(self._format_action_invocation(action), action.help or "")

        def format_help(self) -> str:
            said = super().format_help()
            return re.sub(r"^(参数|选项|命令):$", r"\1：", said, flags=re.MULTILINE)

    return Formatter


def entry(name: str, text: str) -> str:
    """A name with its explanation beside it, or under it where the name is long.

    >>> print(entry("-o 文件", "写入这个文件"), end="")
      -o 文件                 写入这个文件
    """
    lines = list(_lines(text, _WIDTH - _COLUMN))
    head = " " * _INDENT + name
    room = _COLUMN - _columns(head)
    first = head + (" " * room + lines.pop(0) if room >= 2 and lines else "")
    return "".join(f"{line}\n" for line in (first, *(" " * _COLUMN + line for line in lines)))


def _lines(text: str, width: int) -> Iterable[str]:
    line = ""
    for word in re.findall(r"[!-~]+ ?|.", text):
        if _columns(line + word.rstrip()) > width and not re.match(r"[，。；：、）]", word):
            yield line.rstrip()
            line = ""
        line += word
    if line:
        yield line.rstrip()


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
