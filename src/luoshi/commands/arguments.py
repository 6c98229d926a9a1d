"""The command line in words: the parser, its help in two languages, and its complaints."""

from __future__ import annotations

import argparse
import os
from importlib import import_module
from typing import NoReturn

from luoshi import __version__
from luoshi.commands import COMMANDS
from luoshi.export.words import LANGUAGES, Words

EXAMPLES = (
    """例：
  luoshi samples --to 样例                          取出随附的样例文件
  luoshi read 样例/*.txt                            看这些文件里的数据项
  luoshi read 计划.pdf --what commitments -o 任务.xlsx
  luoshi scorecard 计划.docx 报告.pdf -o 对照.html
  luoshi check 公报.txt
""",
    """examples:
  luoshi samples --to samples                       copy the sample documents here
  luoshi read samples/*.txt                         the figures in them
  luoshi read plan.pdf --what commitments -o tasks.xlsx
  luoshi scorecard plan.docx report.pdf -o scorecard.html
  luoshi check gazette.txt
""",
)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the user's language where argparse lets it."""

    def __init__(self, *args: object, words: Words | None = None, **kwargs: object) -> None:
        self.words = words or Words()
        super().__init__(*args, formatter_class=self._formatter(), add_help=False, **kwargs)  # type: ignore[arg-type,misc]
        self._positionals.title = self.words.say("参数", "arguments")
        self._optionals.title = self.words.say("选项", "options")
        self.add_argument("-h", "--help", action="help", help=self.words.say("显示这份说明", "show this help"))

    def error(self, message: str) -> NoReturn:
        """Say what was wrong and where help stands; exit code 2."""
        help_command = f"{self.prog} --help"
        advice = self.words.say(f"用法见：{help_command}", f"See: {help_command}")
        self.exit(2, self.words.say(f"命令有误：{message}。{advice}\n", f"error: {message}. {advice}\n"))

    def _formatter(self) -> type[argparse.HelpFormatter]:
        usage = self.words.say("用法：", "usage: ")

        class Formatter(argparse.RawDescriptionHelpFormatter):
            def add_usage(self, text, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
                super().add_usage(text, actions, groups, usage if prefix is None else prefix)

        return Formatter


def language_of(given: list[str]) -> str:
    """The language asked for by --lang, else by LUOSHI_LANG, else Chinese.

    >>> language_of(["--lang", "en", "read", "a.txt"]), language_of(["--lang=en"])
    ('en', 'en')
    """
    asked = os.environ.get("LUOSHI_LANG", "")
    for index, word in enumerate(given):
        if word == "--lang" and index + 1 < len(given):
            asked = given[index + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def build_parser(given: list[str] | None = None) -> Parser:
    """The parser for these arguments. Only commands named among them are loaded; all of them where None is given."""
    words = Words(language_of(given or []))
    parser = Parser(
        prog="luoshi",
        words=words,
        description=words.say(
            "落实：读懂政府的计划和报告，看每一项承诺后来怎样。",
            "luoshi: read government plans and reports, and see what became of each promise.",
        ),
        epilog=words.say(*EXAMPLES),
    )
    parser.set_defaults(command=None, words=words)
    parser.add_argument(
        "-V",
        "--version",
        action="version",
        version=f"luoshi {__version__}",
        help=words.say("显示版本", "show the version"),
    )
    _add_language(parser, words)
    commands = parser.add_subparsers(
        dest="command", metavar=words.say("命令", "COMMAND"), title=words.say("命令", "commands")
    )
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, words=words, help=words.say(*summary), description=words.say(*summary))
        if given is None or name in given:
            _add_language(command, words)
            module = import_module(f"luoshi.commands.{name}")
            module.add_arguments(command, words)
            command.set_defaults(run=module.run)
    return parser


def _add_language(parser: Parser, words: Words) -> None:
    # Its value is taken by `language_of` before parsing, so that help itself is in that language.
    text = words.say("标题和说明的语言，默认 zh，也可设环境变量 LUOSHI_LANG", "language of headings; also LUOSHI_LANG")
    parser.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=text)
