"""``luoshi samples``: the documents that come with luoshi."""

from __future__ import annotations

import shutil
from argparse import Namespace
from pathlib import Path

from luoshi.commands.arguments import Parser
from luoshi.commands.files import reason_of
from luoshi.errors import InputError
from luoshi.export.words import Words
from luoshi.samples import SAMPLES, sample_path

_EXAMPLES = (
    """例：
  luoshi samples                列出样例
  luoshi samples --to 样例      复制到文件夹“样例”

样例是虚构的澜川市云岭区的文件，其中故意埋了几处错误，说明见 docs/tutorial.md。
""",
    """examples:
  luoshi samples                list them
  luoshi samples --to samples   copy them into a folder

They are documents of an invented district, with a few deliberate mistakes; see docs/tutorial.md.
""",
)


def add_arguments(parser: Parser, words: Words) -> None:
    """The arguments of ``luoshi samples``."""
    parser.epilog = words.say(*_EXAMPLES)
    help_to = words.say("复制到这个文件夹（没有则新建）", "copy them into this folder, made if need be")
    parser.add_argument("--to", metavar=words.say("文件夹", "DIR"), help=help_to)


def run(args: Namespace) -> int:
    """List the samples, or copy them; a file that is there already is kept unless it is the same."""
    words: Words = args.words
    if not args.to:
        for sample in SAMPLES:
            print(f"{sample_path(sample.name)}\n    {words.say(sample.chinese, sample.english)}")
        return 0
    target = Path(args.to)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for sample in SAMPLES:
            _copy(sample_path(sample.name), target / sample.name)
    except OSError as error:
        why = reason_of(error)
        raise InputError(f"写不进这个文件夹（{why}）。", where=args.to, remedy="请换一个位置。") from error
    print(words.say(f"已复制 {len(SAMPLES)} 份样例到 {target}", f"copied {len(SAMPLES)} samples to {target}"))
    return 0


def _copy(source: Path, target: Path) -> None:
    if target.exists() and target.read_bytes() != source.read_bytes():
        raise InputError("这里已有一个同名而内容不同的文件。", where=str(target), remedy="请换一个文件夹，以免覆盖。")
    shutil.copyfile(source, target)
