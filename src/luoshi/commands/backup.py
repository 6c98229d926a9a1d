"""``luoshi backup``: the whole site in one file."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.site import add_data_argument, site_command
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi backup 落实-20250601.tar                   网站照常运行时也可备份；已有的文件不会被覆盖

备份里有台账、导入的文件、账号、审计链和密钥，请妥善保管。用 luoshi restore 恢复。
""",
    """examples:
  luoshi backup luoshi-20250601.tar                 while the site runs; nothing is written over

It holds the ledger, the files, the accounts, the trail and the secret key: keep it safe. See luoshi restore.
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi backup``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_file = words.say("写入这个文件", "the file to write")
    parser.add_argument("file", metavar=words.say("文件", "FILE"), help=help_file)
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """Write the backup."""
    site_command("backup", args.data).backup(args.file)
    return 0
