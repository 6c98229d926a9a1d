"""The command ``luoshi``: a thin face. It finds the command that was asked for and loads only that one."""

from __future__ import annotations

import os
import sys

_FAILED, _INTERRUPTED, _PIPE_CLOSED = 1, 130, 141


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 something could not be read, 2 not understood."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] in (["--version"], ["-V"]):  # answered before anything is loaded
        from luoshi import __version__

        print(f"luoshi {__version__}")
        return 0
    _settle_streams()
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us (head, less) has seen enough
        _abandon_output()
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        _abandon_output()
        print("\n已中断。", file=sys.stderr)
        return _INTERRUPTED
    except OSError as error:
        _abandon_output()
        from luoshi.commands.files import reason_of

        print(f"错误：结果没有写完（{reason_of(error)}）。请换一个位置，或检查权限和磁盘空间。", file=sys.stderr)
        return _FAILED
    return code


def _run(given: list[str]) -> int:
    from luoshi.commands.arguments import parse_arguments
    from luoshi.errors import LuoshiError

    args = parse_arguments(given)
    if args is None:
        return 0
    try:
        code: int = args.run(args)
    except LuoshiError as error:
        from luoshi.commands.messages import complain

        complain(error, args.words)
        return _FAILED
    except OSError:
        raise
    except Exception as error:
        from luoshi.commands.messages import complain_of_defect

        complain_of_defect(error, args.words)
        return _FAILED
    return code


def _settle_streams() -> None:
    """Let the streams take whatever a document may hold, closed ones and ASCII terminals included."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # pathlib is not loaded here
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("_", "-")
        if hasattr(stream, "reconfigure"):
            unknown = encoding in ("ascii", "us-ascii", "ansi-x3.4-1968", "646")
            stream.reconfigure(encoding="utf-8" if unknown else encoding, errors="replace")


def _abandon_output() -> None:
    """Nothing more may be written, at exit neither: what is still held goes nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


if __name__ == "__main__":
    sys.exit(main())
