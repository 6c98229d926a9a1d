"""``luoshi drift``: what changed from one plan to the next."""

from __future__ import annotations

from argparse import Namespace

from luoshi.alignment.drift import drift
from luoshi.commands.arguments import Parser
from luoshi.commands.comparing import FORMATS, read_needed, with_distinct_names, write_comparison
from luoshi.commands.messages import Tally
from luoshi.commands.outputs import add_output_arguments, choose_format
from luoshi.export.drift import drift_comparison, drift_sheet
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi drift 2024安排.txt 2025安排.txt                 屏幕上看提高、降低、取消、新增
  luoshi drift 2024安排.txt 2025安排.txt -o 变化.html
  luoshi drift 2024安排.txt 2025安排.txt -f jsonl
""",
    """examples:
  luoshi drift plan-2024.txt plan-2025.txt               raised, lowered, dropped, new
  luoshi drift plan-2024.txt plan-2025.txt -o drift.html
  luoshi drift plan-2024.txt plan-2025.txt -f jsonl
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi drift``."""
    parser.epilog = words.say(*_EXAMPLES)
    parser.add_argument("old", metavar=words.say("旧计划", "OLD"), help=words.say("上一年的计划", "the earlier plan"))
    parser.add_argument("new", metavar=words.say("新计划", "NEW"), help=words.say("新一年的计划", "the later plan"))
    add_output_arguments(parser, words, FORMATS)


def run(args: Namespace) -> int:
    """Compare and write."""
    words: Words = args.words
    form = choose_format(args.format, args.output, FORMATS)
    tally = Tally()
    old, new = with_distinct_names(read_needed([args.old, args.new], tally))
    changes = drift(old.figures, new.figures, old_commitments=old.commitments, new_commitments=new.commitments)
    write_comparison(
        form,
        args.output,
        words,
        lambda: drift_sheet(changes, old, new),
        lambda: drift_comparison(changes, old, new),
    )
    tally.report(words)
    return 0
