"""The command ``luoshi``: a thin face. It finds the command that was asked for and loads only that one."""

from __future__ import annotations

import os
import sys

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
