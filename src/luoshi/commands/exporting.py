"""``luoshi export``: commitments, targets and observations out of the ledger of the site."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from luoshi.commands.arguments import Parser
from luoshi.commands.messages import counted
from luoshi.commands.outputs import add_output_arguments, choose_format, write_binary, write_sheet
from luoshi.commands.site import add_data_argument, site_command
from luoshi.errors import InputError
from luoshi.export.words import Words

_EXAMPLES = (
    """例：
  luoshi export tasks --plan 云岭区2025年重点工作安排 -o 任务.xlsx   改好后用 luoshi import 写回
  luoshi export ledger --government 云岭区 --unit 区民政局 -o 区民政局.xlsx
  luoshi export observations --government 云岭区 -o 实绩.csv
  luoshi export targets --plan '#3' -f jsonl                     计划的编号
  luoshi export ledger --government 云岭区 -o 台账.zip              全部数据，移交或公开用
""",
    """examples:
  luoshi export tasks --plan 云岭区2025年重点工作安排 -o tasks.xlsx  edit it and luoshi import it again
  luoshi export ledger --government 云岭区 --unit 区民政局 -o bureau.xlsx
  luoshi export observations --government 云岭区 -o observations.csv
  luoshi export targets --plan '#3' -f jsonl                     the number of a plan
  luoshi export ledger --government 云岭区 -o ledger.zip            everything, for a hand-over or open data
""",
)
WHAT = ("tasks", "targets", "observations", "ledger")
FORMATS = ("jsonl", "csv", "json", "xlsx", "zip")


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi export``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_what = words.say(
        "tasks 任务；targets 目标值；observations 实绩值；ledger 三张表（xlsx）或全部数据（zip）",
        "tasks, targets, observations; ledger: all three (xlsx), or all data (zip)",
    )
    parser.add_argument("what", choices=WHAT, metavar=words.say("什么", "WHAT"), help=help_what)
    help_plan = words.say("只要这份计划的：标题或编号（#3）", "of this plan alone: its title or number (#3)")
    parser.add_argument("--plan", metavar=words.say("计划", "PLAN"), help=help_plan)
    help_government = words.say("哪个政府的台账：名称或编号；只有一个时可不写", "whose ledger: a name or number")
    parser.add_argument("--government", metavar=words.say("政府", "GOVERNMENT"), help=help_government)
    help_unit = words.say("只要这个单位负责的", "only what this unit answers for")
    parser.add_argument("--unit", metavar=words.say("单位", "UNIT"), help=help_unit)
    add_output_arguments(parser, words, FORMATS, otherwise="jsonl")
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """Write what was asked for."""
    words: Words = args.words
    form = (
        "jsonl" if not args.format and args.output in (None, "-") else choose_format(args.format, args.output, FORMATS)
    )
    if (args.what == "ledger") != (form == "zip") and form != "xlsx":
        legal = "xlsx, zip" if args.what == "ledger" else "jsonl, csv, json, xlsx"
        raise InputError(f"{args.what} 不能写成 {form}。", remedy=f"请用 -o 或 --format 指明，可选：{legal}。")
    if form == "zip" and (args.plan or args.unit):
        raise InputError(
            "zip 里是全部数据，不能只要一份计划或一个单位的。", remedy="请去掉 --plan 和 --unit，或写成 xlsx。"
        )
    site = site_command("exporting", args.data)
    limits = {"government": args.government, "plan": args.plan, "unit": args.unit}
    if form == "zip":
        data = site.archive(words.language, lambda what, rows: counted(rows, words, what), government=args.government)
        write_binary(args.output, data)
    elif form == "xlsx":
        write_binary(args.output, site.workbook(args.what, words.language, **limits))
    else:
        sheet = site.sheet(args.what, **limits)
        rows = counted(sheet.rows, words, args.what, site.count(args.what, **limits))
        write_sheet(replace(sheet, rows=rows), form, args.output, site.ledger_words(words.language))
    return 0
