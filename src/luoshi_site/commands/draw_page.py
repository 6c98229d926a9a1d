"""Draw one page of a PDF and write it to standard output: ``python -m luoshi_site.commands.draw_page FILE PAGE``.

A process of its own, with little time and memory: what a hostile file does to it, it does to nobody else.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from luoshi.documents.formats.pdf_image import draw_page
from luoshi.errors import LuoshiError

_SECONDS = 20
_MEMORY = 1536 * 1024 * 1024


def main(file: str, page: str) -> int:
    """Exit code 0 with the picture on standard output, 1 with the reason on standard error."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes to a pipe, never to a file
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        picture = draw_page(Path(file).read_bytes(), Path(file).name, int(page))
    except LuoshiError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.buffer.write(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
