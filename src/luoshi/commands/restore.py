"""``luoshi restore``: a backup taken up by an empty installation."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.site import add_data_argument, site_command
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi restore 落实-20250601.tar --data 新文件夹  恢复到空的数据文件夹，随后核对审计链

已有数据的地方一概不动。SQLite 的备份可以恢复到 PostgreSQL（DATABASE_URL），反之亦可。
""",
    """examples:
  luoshi restore luoshi-20250601.tar --data new     into an empty data folder; the trail is verified after

Where there is data already, nothing is touched. A backup of SQLite can go into PostgreSQL, and the other way round.
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi restore``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_file = words.say("luoshi backup 写出的文件", "a file that luoshi backup wrote")
    parser.add_argument("file", metavar=words.say("文件", "FILE"), help=help_file)
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """Restore and verify."""
    code: int = site_command("restore", args.data).restore(args.file)
    return code
