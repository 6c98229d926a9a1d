"""What scorecard, drift and check share: reading several documents at once, and writing a comparison in any format."""

from __future__ import annotations

from collections.abc import Callable

from luoshi.commands.inputs import read_all, read_one
from luoshi.commands.messages import Tally
from luoshi.commands.outputs import text_output, write_binary, write_sheet
from luoshi.errors import InputError
from luoshi.export.comparison import Comparison
from luoshi.export.sheet import Sheet
from luoshi.export.words import Words
from luoshi.findings import Findings


def read_needed(named: list[str], tally: Tally) -> list[Findings]:
    """Documents that the command is nothing without, one for each name: what cannot be read ends the command."""
    return list(tally.count(map(read_one, named)))


def read_several(named: list[str], tally: Tally, words: Words, output: str | None) -> list[Findings]:
    """Documents of which those that can be read will do, as long as there is one."""
    found = list(tally.count(read_all(named, tally, words, output=output)))
    if not found:
        raise InputError("没有一份文件能读。", where=", ".join(named), remedy="请先改正上面指出的文件，再重试。")
    return found


def write_comparison(
    form: str, output: str | None, words: Words, sheet: Callable[[], Sheet], comparison: Callable[[], Comparison]
) -> None:
    """Write the rows, or the comparison for formats that set two sentences side by side."""
    match form:
        case "table":
            from luoshi.export.comparison_table import print_comparison
            from luoshi.export.terminal import make_console

            with text_output(output, form) as out:
                print_comparison(make_console(out), comparison(), words)
        case "html":
            from luoshi.export.page.write import write_page

            with text_output(output, form) as out:
                out.write(write_page(comparison(), words))
        case "docx":
            from luoshi.export.docx import write_docx

            write_binary(output, write_docx(comparison(), words))
        case _:
            write_sheet(sheet(), form, output, words)
