"""``luoshi scorecard``: what became of each target of a plan."""

from __future__ import annotations

from argparse import Namespace

from luoshi.commands.arguments import Parser
from luoshi.commands.outputs import COMPARISON_FORMATS, add_output_arguments, choose_format
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi scorecard 2024安排.txt 2024计划报告.pdf                 屏幕上看对照
  luoshi scorecard 2024安排.txt 2024计划报告.pdf -o 对照.html    网页：逐项并列原文，可筛选，可打印
  luoshi scorecard 2025安排.docx 公报.txt 预算报告.pdf -o 对照.docx

计划中的每一项量化目标一行；报告没有提到的照列为“未见报告”。
""",
    """examples:
  luoshi scorecard plan.txt report.pdf                  in the terminal
  luoshi scorecard plan.txt report.pdf -o scorecard.html
  luoshi scorecard plan.docx gazette.txt budget.pdf -o scorecard.docx

A row for each quantified target of the plan; what no report speaks of is listed as unreported.
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi scorecard``."""
    parser.epilog = words.say(*_EXAMPLES)
    plan, report = words.say("计划", "PLAN"), words.say("报告", "REPORT")
    parser.add_argument("plan", metavar=plan, help=words.say("定目标的文件", "the document that sets the targets"))
    help_reports = words.say("报告结果的文件，可以是公报", "documents that report outcomes; a gazette will do")
    parser.add_argument("reports", metavar=report, nargs="+", help=help_reports)
    add_output_arguments(parser, words, COMPARISON_FORMATS)
    parser.set_defaults(several="reports")


def run(args: Namespace) -> int:
    """Align, judge and write."""
    from luoshi.assessment.scorecard import scorecard
    from luoshi.commands.comparing import read_needed, read_several, write_comparison
    from luoshi.commands.files import refuse_overwriting
    from luoshi.commands.inputs import with_distinct_names
    from luoshi.commands.messages import Tally, say
    from luoshi.export.scorecard import scorecard_comparison, scorecard_sheet

    words: Words = args.words
    form = choose_format(args.format, args.output, COMPARISON_FORMATS)
    refuse_overwriting([args.plan, *args.reports], args.output)
    tally = Tally()
    documents = read_needed([args.plan], tally) + read_several(args.reports, tally, words, args.output)
    plan, *reports = with_distinct_names(documents)
    card = scorecard(plan.figures, {each.name: each.figures for each in reports}, plan_doc=plan.name)
    write_comparison(
        form,
        args.output,
        words,
        lambda: scorecard_sheet(card),
        lambda: scorecard_comparison(card, plan, reports),
    )
    if not card.rows:
        say(words.say(f"{args.plan}: 没有找到量化目标，结果是空的。", f"{args.plan}: no quantified target was found."))
    tally.report(words)
    return 1 if tally.failed else 0
