"""``luoshi audit``: whether the trail of changes is whole."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.site import add_data_argument, site_command
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi audit verify                               逐条核对审计链，再拿台账的每一行与它核对
  luoshi audit verify --noted 1234:ab12…            并核对上次记下的链尾，防整条链被重写

全部相符时退出码为 0，有一处不符即为 1。
""",
    """examples:
  luoshi audit verify                               every link of the chain, and every row against it
  luoshi audit verify --noted 1234:ab12…            and the end of the chain that you wrote down last time

The exit code is 0 when all agrees, 1 when anything does not.
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi audit``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_action = words.say("verify 核对", "verify")
    parser.add_argument("action", choices=("verify",), metavar=words.say("动作", "ACTION"), help=help_action)
    help_noted = words.say("上次核对时打印的链尾", "the end of the chain as an earlier run printed it")
    parser.add_argument("--noted", metavar=words.say("链尾", "END"), help=help_noted)
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """Verify and say what was found."""
    code: int = site_command("audit", args.data).audit_verify(args.noted)
    return code
