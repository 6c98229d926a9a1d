"""``luoshi check``: contradictions within and between documents."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.outputs import COMPARISON_FORMATS, add_output_arguments, choose_format
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi check 公报.txt                              一份文件自己有没有前后不一
  luoshi check 2024报告.pdf 2025报告.pdf             两年的数字对不对得上
  luoshi check 文件夹 -o 矛盾.xlsx

程度：hard 硬矛盾（不能同真）、base 基数不符（按增速推算的上年数与上年报告不同）、soft 存疑（值得看一眼）。
""",
    """examples:
  luoshi check gazette.txt                           within one document
  luoshi check report-2024.pdf report-2025.pdf       between two
  luoshi check folder -o contradictions.xlsx

Grades: hard (cannot both hold), base (a growth implies another base than was reported), soft (worth a look).
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi check``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_files = words.say("文件、文件夹，或 -（标准输入）", "files, folders, or - for standard input")
    parser.add_argument("files", nargs="+", metavar=words.say("文件", "FILE"), help=help_files)
    add_output_arguments(parser, words, COMPARISON_FORMATS)
    parser.set_defaults(several="files")


def run(args: Namespace) -> int:
    """Find contradictions and write them."""
    from luoshi.commands.comparing import read_several, write_comparison
    from luoshi.commands.files import refuse_overwriting
    from luoshi.commands.messages import Tally
    from luoshi.export.contradictions import contradictions_comparison, contradictions_sheet
    from luoshi.fiscal.find import check_documents, find_identities

    words: Words = args.words
    form = choose_format(args.format, args.output, COMPARISON_FORMATS)
    refuse_overwriting(args.files, args.output)
    tally = Tally()
    documents = read_several(args.files, tally, words, args.output)
    found = check_documents((each.document, each.figures) for each in documents)
    identities = [one for each in documents for one in find_identities(each.document, each.figures)]
    write_comparison(
        form,
        args.output,
        words,
        lambda: contradictions_sheet(found),
        lambda: contradictions_comparison(found, documents, identities),
    )
    tally.report(words)
    return 1 if tally.failed else 0
