"""Where the rows go: standard output or a file, in the format that was asked for or that the file's name tells."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from luoshi.commands.arguments import Parser
from luoshi.errors import InputError
from luoshi.export.words import Words

if TYPE_CHECKING:
    from luoshi.export.sheet import Sheet

COMPARISON_FORMATS = ("table", "jsonl", "csv", "xlsx", "docx", "html")
STANDARD = "-"
_ENDINGS = {
    ".txt": "table",
    ".jsonl": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".zip": "zip",
}


def add_output_arguments(parser: Parser, words: Words, formats: tuple[str, ...], otherwise: str = "table") -> None:
    """``--format`` and ``-o`` as every command has them; ``otherwise`` is the format when neither names one."""
    help_format = words.say(
        f"输出格式：{'、'.join(formats)}；默认看 -o 的后缀，没有则为 {otherwise}",
        f"output format: {', '.join(formats)}; by default the ending of -o, else {otherwise}",
    )
    parser.add_argument("-f", "--format", choices=formats, metavar=words.say("格式", "FORMAT"), help=help_format)
    help_output = words.say(
        "写入这个文件；不写或写 - 则输出到屏幕", "write to this file; without it, or for -, to standard output"
    )
    place = words.say("没有写文件名", "the name of the file is empty")

    def named(text: str) -> str:
        if not text.strip():
            raise argparse.ArgumentTypeError(place)
        return text

    parser.add_argument("-o", "--output", type=named, metavar=words.say("文件", "FILE"), help=help_output)
    parser.set_defaults(formats=formats)


def choose_format(asked: str | None, output: str | None, formats: tuple[str, ...]) -> str:
    """The format asked for, or the one that the output's ending names, or a table.

    >>> choose_format(None, "任务.xlsx", ("table", "xlsx"))
    'xlsx'
    >>> choose_format(None, "任务.pdf", ("table", "xlsx"))
    Traceback (most recent call last):
    ...
    luoshi.errors.InputError: 任务.pdf: 看不出要写成哪种格式。请用 --format 指明，可选：table、xlsx。
    """
    if asked:
        return asked
    if not output or output == STANDARD:
        return "table"
    known = _ENDINGS.get(os.path.splitext(output)[1].lower())  # noqa: PTH122  # pathlib is not loaded for help
    if known in formats:
        return str(known)
    raise InputError("看不出要写成哪种格式。", where=output, remedy=f"请用 --format 指明，可选：{'、'.join(formats)}。")


@contextmanager
def text_output(output: str | None, form: str) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name only when all of it is written.

    Data is UTF-8 wherever it goes, whatever the terminal speaks. CSV that goes into a file begins with a byte order
    mark, without which Excel takes it for a local encoding.
    """
    if not output or output == STANDARD:
        out = sys.stdout
        if form != "table" and hasattr(out, "reconfigure"):
            out.reconfigure(encoding="utf-8", errors="replace", newline="")
        if form == "csv" and _goes_into_a_new_file(out):
            out.write("\ufeff")
        yield out
        return
    from luoshi.commands.files import appearing

    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    with appearing(output) as temporary, temporary.open("w", encoding=encoding, errors="replace", newline="") as out:
        yield out


def _goes_into_a_new_file(out: TextIO) -> bool:
    import stat

    try:
        return stat.S_ISREG(os.fstat(out.fileno()).st_mode) and out.tell() == 0
    except (OSError, ValueError):
        return False  # a pipe, a terminal, or what stands in for standard output


def write_binary(output: str | None, data: bytes) -> None:
    """Write a workbook or Word file; never onto a terminal."""
    if output and output != STANDARD:
        from luoshi.commands.files import appearing

        with appearing(output) as temporary:
            temporary.write_bytes(data)
    elif sys.stdout.isatty():
        raise InputError("这种格式不能显示在屏幕上。", remedy="请用 -o 指定要写入的文件。")
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def write_sheet(sheet: Sheet, form: str, output: str | None, words: Words) -> None:
    """Write one sheet as jsonl, json, csv or xlsx."""
    if form == "xlsx":
        from luoshi.export.xlsx import write_xlsx

        write_binary(output, write_xlsx([sheet], words))
        return
    from luoshi.export.csv_file import write_csv
    from luoshi.export.jsonl import write_json, write_jsonl

    writers: dict[str, Callable[[TextIO], None]] = {
        "jsonl": lambda out: write_jsonl(sheet, out),
        "json": lambda out: write_json(sheet, out),
        "csv": lambda out: write_csv(sheet, out, words),
    }
    with text_output(output, form) as out:
        writers[form](out)
