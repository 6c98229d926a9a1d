"""``luoshi serve``: the site, with the process that reads imported files."""

from __future__ import annotations

import argparse
from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.site import add_data_argument, site_command
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi serve --demo                               看一看：虚构的云岭区，账号和密码打印在屏幕上
  luoshi serve --data /srv/luoshi                   用自己的数据；首次启动会建好数据库
  luoshi serve --host 0.0.0.0 --port 80             对外服务，须放在带 TLS 的反向代理之后，见 docs/deploy.md
""",
    """examples:
  luoshi serve --demo                               have a look: an invented district, accounts are printed
  luoshi serve --data /srv/luoshi                   your own data; the first start makes the database
  luoshi serve --host 0.0.0.0 --port 80             for others, behind a proxy with TLS; see docs/deploy.md
""",
)
_PORTS, _PROCESSES = range(1, 65536), range(1, 65)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi serve``."""
    parser.epilog = words.say(*_EXAMPLES)
    address, number = words.say("地址", "ADDRESS"), words.say("数", "N")
    help_host = words.say("监听的地址，默认 127.0.0.1，只有本机能访问", "address to listen on, default 127.0.0.1")
    parser.add_argument("--host", default="127.0.0.1", metavar=address, help=help_host)
    help_port = words.say("端口，默认 8000", "port, default 8000")
    parser.add_argument("--port", type=_within(_PORTS, words), default=8000, metavar=number, help=help_port)
    help_processes = words.say("网站进程数，默认 1；PostgreSQL 上可按核数增加", "web processes, default 1")
    parser.add_argument("--processes", type=_within(_PROCESSES, words), default=1, metavar=number, help=help_processes)
    add_data_argument(parser, words)
    help_worker = words.say("不启动读取文件的进程（另行启动时用）", "without the process that reads imported files")
    parser.add_argument("--no-worker", action="store_true", help=help_worker)
    help_demo = words.say(
        "先载入随附的样例和演示账号；只用于空的或演示用的数据文件夹",
        "load the samples and demo accounts first, into an empty data folder",
    )
    parser.add_argument("--demo", action="store_true", help=help_demo)


def run(args: Namespace) -> int:
    """Serve until told to stop."""
    site = site_command("serve", args.data)
    code: int = site.serve(
        args.host, args.port, processes=args.processes, with_worker=not args.no_worker, demo=args.demo, tell=_tell
    )
    return code


def _tell(line: str) -> None:
    print(line, flush=True)  # a log file shows it at once


def _within(legal: range, words: Words):  # type: ignore[no-untyped-def]
    def number(text: str) -> int:
        if text.isdecimal() and int(text) in legal:
            return int(text)
        span = f"{legal[0]}-{legal[-1]}"
        raise argparse.ArgumentTypeError(words.say(f"要写 {span} 之间的整数", f"give a whole number of {span}"))

    return number
