"""What argparse says of a wrong command, in Chinese, with the likely meaning."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

from luoshi.commands import COMMANDS
from luoshi.export.words import Words

_CHINESE = (
    (r"the following arguments are required: (.+)", "还要写上{0}"),
    (r"unrecognized arguments: (.+)", "多出了不认识的“{0}”"),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", "{0} 不能是“{1}”，可选：{2}"),
    (r"argument (.+?): expected one argument", "{0} 后面要写一个值"),
    (r"argument (.+?): expected at least one argument", "{0} 后面至少要写一个值"),
    (r"argument (.+?): ignored explicit argument '?(.*?)'?", "{0} 后面不能带“{1}”"),
    (r"argument (.+?): not allowed with argument (.+)", "{0} 和 {1} 不能一起用"),
    (r"ambiguous option: (.+?) could match (.+)", "{0} 说得不清楚，可能是 {1}"),
    (r"argument (.+?): (.+)", "{0}：{1}"),
)


def refusal(message: str, words: Words) -> str:
    """The message in the language of ``words``; of a command that does not exist, what may have been meant.

    >>> refusal("argument -f/--format: invalid choice: 'pdf' (choose from 'table', 'csv')", Words())
    '-f/--format 不能是“pdf”，可选：table, csv'
    >>> refusal("argument 命令: invalid choice: 'raed' (choose from 'read', 'check')", Words())
    '没有“raed”这个命令，是不是想用 read'
    """
    unknown = re.fullmatch(r"argument (?:命令|COMMAND): invalid choice: '?(.*?)'? \(choose from .*\)", message)
    if unknown:
        return _unknown_command(unknown[1], words)
    if words.language == "en":
        return message
    for pattern, chinese in _CHINESE:
        match = re.fullmatch(pattern, message)
        if match:
            return chinese.format(*(re.sub(r"'([^',]*)'", r"\1", group) for group in match.groups()))
    return message


def _unknown_command(given: str, words: Words) -> str:
    if given and Path(given).exists():
        return words.say(
            f"还要写上命令。要读这个文件：luoshi read {given}", f"a command is missing. To read it: luoshi read {given}"
        )
    near = get_close_matches(given, COMMANDS, n=1)
    if near:
        return words.say(
            f"没有“{given}”这个命令，是不是想用 {near[0]}", f"no command {given!r}, did you mean {near[0]}"
        )
    listed = ", ".join(COMMANDS)
    return words.say(f"没有“{given}”这个命令，可选：{listed}", f"no command {given!r}, choose from {listed}")
