"""``luoshi drift``: what changed from one plan to the next."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.outputs import COMPARISON_FORMATS, add_output_arguments, choose_format
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
    add_output_arguments(parser, words, COMPARISON_FORMATS)


def run(args: Namespace) -> int:
    """Compare and write."""
    from luoshi.alignment.drift import drift
    from luoshi.commands.comparing import read_needed, write_comparison
    from luoshi.commands.files import refuse_overwriting
    from luoshi.commands.inputs import with_distinct_names
    from luoshi.commands.messages import Tally
    from luoshi.export.drift import drift_comparison, drift_sheet

    words: Words = args.words
    form = choose_format(args.format, args.output, COMPARISON_FORMATS)
    refuse_overwriting([args.old, args.new], args.output)
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
