"""``luoshi read``: what documents say."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from luoshi.commands.arguments import Parser
from luoshi.commands.outputs import add_output_arguments, choose_format, text_output, write_binary, write_sheet
from luoshi.export.words import Words

if TYPE_CHECKING:
    from luoshi.findings import Findings

FORMATS = ("table", "jsonl", "csv", "xlsx", "json")
WHAT = ("figures", "commitments", "outline", "tables", "meta", "appointments")
_EXAMPLES = (
    """例：
  luoshi read 重点工作安排.txt                      屏幕上看数据项
  luoshi read 公报.pdf --what appointments          人事任免
  luoshi read 文件夹 --format jsonl > 数据项.jsonl  一行一个数据项
  luoshi read 措施.docx --what commitments -o 任务.xlsx
  cat 报告.html | luoshi read -                     从标准输入读

能读 TXT（UTF-8、GB18030）、带文字的 PDF、DOCX、HTML、XLSX、OFD。
文件夹里读不了的文件会逐个说明，其余照读，最后退出码为 1。
""",
    """examples:
  luoshi read plan.txt                              its figures in the terminal
  luoshi read gazette.pdf --what appointments       who was appointed and removed
  luoshi read folder --format jsonl > figures.jsonl one figure a line
  luoshi read measures.docx --what commitments -o tasks.xlsx
  cat report.html | luoshi read -                   from standard input

Reads TXT (UTF-8, GB18030), PDF with text, DOCX, HTML, XLSX and OFD. A file that cannot be read is named and passed
over; the exit code is then 1.
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi read``."""
    parser.epilog = words.say(*_EXAMPLES)
    names = words.say("文件", "FILE")
    help_files = words.say("文件、文件夹，或 -（标准输入）", "files, folders, or - for standard input")
    parser.add_argument("files", nargs="+", metavar=names, help=help_files)
    help_what = words.say(
        "要什么：figures 数据项（默认）、commitments 任务、outline 目录、tables 表格、"
        "meta 文件信息、appointments 人事任免",
        f"what to show: {', '.join(WHAT)}; figures by default",
    )
    name_what = words.say("内容", "WHAT")
    parser.add_argument("-w", "--what", choices=WHAT, default=WHAT[0], metavar=name_what, help=help_what)
    add_output_arguments(parser, words, FORMATS)
    parser.set_defaults(several="files")


def run(args: Namespace) -> int:
    """Read everything named and write what was asked for; nothing is written where nothing could be read."""
    from luoshi.commands.files import refuse_overwriting
    from luoshi.commands.inputs import read_all
    from luoshi.commands.messages import Tally

    words: Words = args.words
    form = choose_format(args.format, args.output, FORMATS)
    refuse_overwriting(args.files, args.output)
    tally = Tally()
    parts = ("appointments",) if args.what == "appointments" else ()
    every = read_all(args.files, tally, words, output=args.output, parts=parts, streaming=not args.output)
    first = next(every, None)
    if first is not None:
        _write(tally.count(chain([first], every)), form, args)
    tally.report(words)
    return 1 if tally.failed or not tally.documents else 0


def _write(found: Iterator[Findings], form: str, args: Namespace) -> None:
    words: Words = args.words
    if form == "table":
        _print(found, args.what, args.output, words)
    elif form == "xlsx" and args.what == "tables":
        from luoshi.export.found import cells_sheets
        from luoshi.export.xlsx import write_xlsx

        write_binary(args.output, write_xlsx(cells_sheets(found), words))
    elif form == "csv" and args.what == "tables":
        from luoshi.export.found import lines_sheet

        write_sheet(lines_sheet(found), form, args.output, words)
    else:
        from luoshi.export.found import SHEETS

        write_sheet(SHEETS[args.what](found), form, args.output, words)


def _print(found: Iterator[Findings], what: str, output: str | None, words: Words) -> None:
    from luoshi.export.found_table import print_found, print_meta
    from luoshi.export.terminal import make_console

    with text_output(output, "table") as out:
        console = make_console(out)
        if what == "meta":
            print_meta(console, found, words)
            return
        for each in found:
            print_found(console, what, each, words)
