"""The command ``luoshi``: a thin face. It finds the command that was asked for and loads only that one."""

from __future__ import annotations

import os
import sys

COMMANDS = {
    "read": ("读出文件里的数据项、任务、目录、表格", "what a document says: figures, commitments, outline, tables"),
    "scorecard": ("计划里的每一项目标，报告里怎么说", "what a report says of each target of a plan"),
    "drift": ("新一年的计划改了什么、少了什么", "what the new plan raised, lowered or dropped"),
    "check": ("文件内部和文件之间的数据矛盾", "contradictions within and between documents"),
    "samples": ("列出或取出随附的样例文件", "list the sample documents, or copy them out"),
}
_INTERRUPTED, _PIPE_CLOSED = 130, 141


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 something could not be read, 2 not understood."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] in (["--version"], ["-V"]):  # answered before anything is loaded
        from luoshi import __version__

        print(f"luoshi {__version__}")
        return 0
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us (head, less) has seen enough. Nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        print("已中断。", file=sys.stderr)
        return _INTERRUPTED
    return code


def _run(given: list[str]) -> int:
    from luoshi.commands.arguments import build_parser
    from luoshi.commands.messages import complain
    from luoshi.errors import LuoshiError

    parser = build_parser(given)
    args = parser.parse_args(given)
    if args.command is None:
        parser.print_help()
        return 0
    try:
        code: int = args.run(args)
    except LuoshiError as error:
        complain(error, args.words)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
