"""The command line in words: the parser, and what it says of a command that it does not understand."""

from __future__ import annotations

import argparse
import os
from importlib import import_module
from typing import NoReturn

from luoshi import __version__
from luoshi.commands import COMMANDS, module_of
from luoshi.commands.help_text import formatter
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
    """An argument parser that speaks the user's language."""

    def __init__(self, *args: object, words: Words | None = None, **kwargs: object) -> None:
        self.words = words or Words()
        super().__init__(*args, formatter_class=formatter(self.words), add_help=False, allow_abbrev=False, **kwargs)  # type: ignore[arg-type,misc]
        self._positionals.title = self.words.say("参数", "arguments")
        self._optionals.title = self.words.say("选项", "options")
        self.add_argument("-h", "--help", action="help", help=self.words.say("显示这份说明", "show this help"))

    def error(self, message: str) -> NoReturn:
        """Say what was wrong and where help stands; exit code 2."""
        from luoshi.commands.refusals import refusal

        help_command = f"{self.prog} --help"
        advice = self.words.say(f"用法见：{help_command}", f"See: {help_command}")
        said = refusal(message, self.words)
        self.exit(2, self.words.say(f"命令有误：{said}。{advice}\n", f"error: {said}. {advice}\n"))


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


def parse_arguments(given: list[str]) -> argparse.Namespace | None:
    """The command that was asked for, ready to `run`; None where help was all that could be given.

    Files may stand before and after options: argparse alone takes only the first row of them.
    """
    parser = build_parser(given)
    args, left = parser.parse_known_args(given)
    if args.command is None:
        if left:
            parser.error(f"unrecognized arguments: {' '.join(left)}")
        parser.print_help()
        return None
    if left:
        if args.several is None or any(word.startswith("-") for word in left):
            args.parser.error(f"unrecognized arguments: {' '.join(left)}")
        getattr(args, args.several).extend(left)
    return args


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
    parser.set_defaults(command=None, words=words, several=None)
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
            module = import_module(module_of(name))
            module.add_arguments(command, words)
            command.set_defaults(run=module.run, parser=command)
    return parser


def _add_language(parser: Parser, words: Words) -> None:
    # Its value is taken by `language_of` before parsing, so that help itself is in that language.
    text = words.say("标题和说明的语言，默认 zh；也可设环境变量 LUOSHI_LANG", "language of headings; also LUOSHI_LANG")
    parser.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=text, metavar="|".join(LANGUAGES))
