"""Where the rows go: standard output or a file, in the format that was asked for or that the file's name tells."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from luoshi.commands.arguments import Parser
from luoshi.errors import InputError
from luoshi.export.sheet import Sheet
from luoshi.export.words import Words

BINARY = ("xlsx", "docx")
_ENDINGS = {
    ".txt": "table",
    ".jsonl": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".docx": "docx",
    ".html": "html",
}


def add_output_arguments(parser: Parser, words: Words, formats: tuple[str, ...]) -> None:
    """``--format`` and ``-o`` as every command has them."""
    help_format = words.say(
        "输出格式；默认看 -o 的后缀，没有则为 table", "output format; by default the ending of -o, else table"
    )
    parser.add_argument("-f", "--format", choices=formats, help=help_format)
    help_output = words.say("写入这个文件，不写则输出到屏幕", "write to this file instead of standard output")
    parser.add_argument("-o", "--output", metavar=words.say("文件", "FILE"), help=help_output)
    parser.set_defaults(formats=formats)


def choose_format(asked: str | None, output: str | None, formats: tuple[str, ...]) -> str:
    """The format asked for, or the one that the output's ending names, or a table.

    >>> choose_format(None, "任务.xlsx", ("table", "xlsx"))
    'xlsx'
    >>> choose_format(None, "任务.pdf", ("table", "xlsx"))
    Traceback (most recent call last):
    ...
    luoshi.errors.InputError: 任务.pdf: 看不出要写成哪种格式。 请用 --format 指明，可选：table, xlsx。
    """
    if asked:
        return asked
    if not output:
        return "table"
    known = _ENDINGS.get(Path(output).suffix.lower())
    if known in formats:
        return str(known)
    raise InputError("看不出要写成哪种格式。", where=output, remedy=f"请用 --format 指明，可选：{', '.join(formats)}。")


@contextmanager
def text_output(output: str | None, *, mark: bool = False) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name only when all of it is written.

    ``mark`` puts a byte order mark at the front of a file, without which Excel takes CSV for a local encoding.
    """
    if not output:
        yield sys.stdout
        return
    with (
        _appearing(output) as temporary,
        temporary.open("w", encoding="utf-8-sig" if mark else "utf-8", newline="") as out,
    ):
        yield out


def write_binary(output: str | None, data: bytes) -> None:
    """Write a workbook or Word file; never onto a terminal."""
    if output:
        with _appearing(output) as temporary:
            temporary.write_bytes(data)
    elif sys.stdout.isatty():
        raise InputError("这种格式不能显示在屏幕上。", remedy="请用 -o 指定要写入的文件。")
    else:
        stream: BinaryIO = sys.stdout.buffer
        stream.write(data)
        stream.flush()


@contextmanager
def _appearing(output: str) -> Iterator[Path]:
    path = Path(output)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield temporary
        temporary.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"写不进这个文件（{reason}）。", where=output, remedy="请换一个位置，或检查权限和磁盘空间。"
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


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
    with text_output(output, mark=form == "csv") as out:
        writers[form](out)
