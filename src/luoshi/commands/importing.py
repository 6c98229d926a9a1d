"""``luoshi import``: files into the ledger of the site, and edited workbooks back into it."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from pathlib import Path
from types import ModuleType

from luoshi.commands.arguments import Parser
from luoshi.commands.messages import complain, counted, say, with_progress
from luoshi.commands.site import add_data_argument, site_command
from luoshi.errors import InputError, LuoshiError
from luoshi.export.words import Words, count_of

_EXAMPLES = (
    """例：
  luoshi import 2025年工作安排.pdf 2025年报告.docx --government 云岭区
  luoshi import 文件夹/ --government 云岭区 --preview      只说会读哪些，什么都不写
  luoshi import 改好的任务.xlsx --government 云岭区 --preview  表格会改什么
  luoshi import 改好的任务.xlsx --government 云岭区 --yes    写入
  luoshi import --again                                  升级之后重读已有的文件
""",
    """examples:
  luoshi import plan-2025.pdf report-2025.docx --government 云岭区
  luoshi import folder/ --government 云岭区 --preview       what would be read; nothing is written
  luoshi import edited.xlsx --government 云岭区 --preview   what the workbook would change
  luoshi import edited.xlsx --government 云岭区 --yes       write it
  luoshi import --again                                    after an upgrade, read what is there anew
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi import``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_files = words.say(
        "文件或文件夹；台账导出的工作簿会写回台账", "files or folders; workbooks of the ledger go back"
    )
    parser.add_argument("files", nargs="*", metavar=words.say("文件", "FILE"), help=help_files)
    parser.set_defaults(several="files")
    help_government = words.say(
        "导入哪个政府的台账：名称或编号（#3）；只有一个时可不写", "whose ledger: a name or number (#3)"
    )
    parser.add_argument("--government", metavar=words.say("政府", "GOVERNMENT"), help=help_government)
    help_again = words.say(
        "重新读取台账里已有的文件（升级之后用）；人工确认、修改、排除过的都保留",
        "read the files that the ledger holds anew, after an upgrade; what people settled stays",
    )
    parser.add_argument("--again", action="store_true", help=help_again)
    help_preview = words.say("只说会做什么，什么都不写", "say what would be done; write nothing")
    parser.add_argument("--preview", action="store_true", help=help_preview)
    help_yes = words.say("写入工作簿的改动，不再询问", "write the changes of workbooks without asking")
    parser.add_argument("--yes", action="store_true", help=help_yes)
    add_data_argument(parser, words)


def run(args: Namespace) -> int:
    """Import every file named; one that fails does not hold up the others."""
    from luoshi.documents.files import expand

    words: Words = args.words
    site = site_command("importing", args.data)
    if args.again:
        return _again(site, args)
    if not args.files:
        raise InputError("没有写要导入的文件。", remedy="请写文件或文件夹；要重读台账里已有的，请用 --again。")
    government = site.find_government(args.government)
    began = time.perf_counter()
    counts = {"read": 0, "known": 0, "waiting": 0, "written": 0, "failed": 0}
    paths = expand(args.files, say)
    for path in with_progress(paths, words):
        try:
            counts[_import(site, government, path, args)] += 1
        except (LuoshiError, OSError) as error:
            counts["failed"] += 1
            complain(error, words)
    say(_summary(counts, time.perf_counter() - began, words))
    return 1 if counts["failed"] else 0


def _again(site: ModuleType, args: Namespace) -> int:
    """Read what the ledger holds anew; a file that fails leaves its rows as they are."""
    from luoshi.export.wrapping import visible

    words: Words = args.words
    if args.files:
        raise InputError("--again 重读台账里已有的文件，不能再写别的文件。", remedy="请去掉文件名，或去掉 --again。")
    began = time.perf_counter()
    counts = {"read": 0, "waiting": 0, "failed": 0}
    known = site.held_documents(args.government)
    for pk, name in counted(known, words, "documents", len(known), least=4):
        found = site.read_again(pk, preview=args.preview)
        counts[found.state] += 1
        if found.state == "failed":
            complain(InputError(found.message, where=name), words)
        else:
            print(visible(f"{name}：{found.message}"))
    say(_summary(counts, time.perf_counter() - began, words))
    return 1 if counts["failed"] else 0


def _import(site: ModuleType, government: int, path: Path, args: Namespace) -> str:
    from luoshi.documents.files import load_file
    from luoshi.export.wrapping import visible

    data = load_file(path)
    if path.suffix.lower() == ".xlsx" and site.is_workbook(data):
        return _import_workbook(site, government, path, data, args)
    found = site.read_document(government, path.name, data, preview=args.preview)
    if found.state == "failed":
        raise InputError(found.message, where=str(path))
    print(visible(f"{path.name}：{found.message}"))
    return str(found.state)


def _import_workbook(site: ModuleType, government: int, path: Path, data: bytes, args: Namespace) -> str:
    from luoshi.export.wrapping import visible

    words: Words = args.words
    seen = site.look_at_workbook(government, path.name, data)
    for line in (*seen.lines, *seen.notes):
        print(visible(line))
    for fault in seen.faults:
        say(fault)
    chinese = f"{path.name}：会写入{seen.writes}行，冲突{seen.conflicts}行（保留台账里的），未变{seen.unchanged}行，"
    chinese += f"表里没有的{seen.missing}行留在台账里。"
    english = (
        f"{path.name}: {count_of(seen.writes, 'row')} would be written,"
        f" {count_of(seen.conflicts, 'conflict')} (the ledger keeps its own),"
    )
    print(
        visible(words.say(chinese, f"{english} {seen.unchanged} unchanged, {seen.missing} not in the workbook stay."))
    )
    if seen.faults:
        site.leave_workbook(seen.workbook)
        raise InputError(
            f"有{len(seen.faults)}处错误，什么都没有写入。", where=str(path), remedy="请按上面的提示改好再导入。"
        )
    if not seen.writes:
        site.leave_workbook(seen.workbook)
        return "known"
    if args.preview or not (args.yes or _asked(words)):
        site.leave_workbook(seen.workbook)
        if not args.preview:
            say(words.say("没有写入；加 --yes 写入。", "Nothing was written; --yes writes it."))
        return "waiting"
    print(visible(f"{path.name}：{site.write_workbook(seen.workbook)}"))
    return "written"


def _asked(words: Words) -> bool:
    """Whether the person at the terminal says yes; nobody there says no."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    return input(words.say("写入以上改动？[y/N] ", "Write these changes? [y/N] ")).strip().lower() in ("y", "yes", "是")


def _summary(counts: dict[str, int], seconds: float, words: Words) -> str:
    chinese = {"read": "读入", "known": "没有变化", "waiting": "未写入", "written": "表格写入", "failed": "没有成功"}
    english = {"read": "read", "known": "unchanged", "waiting": "not written", "written": "written", "failed": "failed"}
    told = [(words.say(chinese[name], english[name]), count) for name, count in counts.items() if count]
    listed = words.say("，", ", ").join(words.say(f"{name}{count}份", f"{count} {name}") for name, count in told)
    nothing = words.say("没有可导入的文件", "nothing to import")
    return words.say(f"{listed or nothing}，用时 {seconds:.1f} 秒", f"{listed or nothing}, {seconds:.1f} s")
