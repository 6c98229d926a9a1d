"""Throw broken documents at the way from a text to its figures.

    python fuzz/fuzz_figures.py [SECONDS] [SEED]

Texts of the genre are cut, swapped, doubled and strewn with odd characters. Reading must not raise anything but the
library's own errors, every span must lie in the source, the number under a span must hold a digit or a numeral, and a
second run must give the same. The input of a failure is written to ``out/fuzz/`` with what went wrong.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import luoshi
from luoshi.errors import LuoshiError

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bench"))

from generate_text import generate  # noqa: E402  # it lies beside, not in the package

SHOWN = 10
ODD = [
    *(
        "\u200b",
        "\ufeff",
        "\u3000",
        "\xa0",
        "\u2028",
        "\u202e",
        "\u0301",
        "\x00",
        "\x0c",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\n\n",
    ),
    *("٣", "²", "½", "Ⅳ", "㊀", "〇", "𠮷", "👩‍👩‍👧", "\ue000", "\ud7ff", "％", "‰", "－", "—", "～", "∶", "／"),
    *("（", "）", "(", ")", "“", "”", "《", "》", "〔", "〕", "【", "】", "★", "①", "●", "|", "<b>", "&nbsp;"),
    *(
        "一、",
        "（一）",
        "1．",
        "第三章",
        "附件1",
        "分别",
        "各",
        "其中",
        "以上",
        "左右",
        "百分之",
        "分之",
        "翻一番",
        "十五年",
    ),
    *(
        "0",
        "9" * 50,
        "1,234",
        "1.2.3",
        "3/4",
        "1/0",
        "5-3",
        "8000万-1亿元",
        "3亿5000万元",
        "2024年",
        "1月至",
        "99月",
        "万亿",
    ),
]


def sources() -> list[str]:
    """Text samples of the package and generated text."""
    samples = sorted((HERE.parent / "src/luoshi/samples").glob("*.txt"))
    return [*(_decode(path.read_bytes()) for path in samples), generate(20_000), generate(5_000, seed=11)]


def _decode(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("gb18030")


def mutate(text: str, random_: random.Random) -> str:
    """A broken piece of a text."""
    start = random_.randrange(len(text))
    piece = text[start : start + random_.choice([60, 400, 3000])]
    for _ in range(random_.randint(0, 12)):
        at = random_.randint(0, len(piece))
        other = random_.randint(0, len(piece))
        low, high = min(at, other), min(max(at, other), min(at, other) + 80)
        match random_.randrange(5):
            case 0:
                piece = piece[:low] + piece[high:]
            case 1:
                piece = piece[:low] + piece[low:high] * random_.randint(2, 4) + piece[high:]
            case 2:
                piece = piece[:low] + piece[low:high][::-1] + piece[high:]
            case 3:
                piece = piece[:at] + random_.choice(ODD) * random_.choice([1, 1, 1, 3, 30]) + piece[at:]
            case _:
                piece = (
                    piece[:at]
                    + "".join(random_.choices("0123456789.,-%年月日万亿", k=random_.randint(1, 9)))
                    + piece[at:]
                )
    return piece


def check(text: str) -> str | None:
    """What is wrong with the reading of a text, or None."""
    data = text.encode(errors="replace")
    try:
        first = luoshi.read_bytes(data, "fuzz.txt")
        figures, commitments = first.figures, first.commitments
    except LuoshiError:
        return None
    except Exception:
        return traceback.format_exc()
    source = first.document.source
    for figure in figures:
        span, quote = figure.span, figure.quote_span
        if not 0 <= span.start < span.end <= len(source):
            return f"span {span} outside of {len(source)} characters"
        if not quote.start <= quote.end <= len(source):
            return f"quote {quote} outside of {len(source)} characters"
        if figure.low is not None and not any(c.isnumeric() or c == "两" for c in span.of(source)):
            return f"no number in {span.of(source)!r} of {figure}"
    for commitment in commitments:
        if not 0 <= commitment.span.start <= commitment.span.end <= len(source):
            return f"commitment {commitment.span} outside of {len(source)} characters"
    second = luoshi.read_bytes(data, "fuzz.txt")
    if repr(second.figures) != repr(figures) or repr(second.commitments) != repr(commitments):
        return "a second run gave something else"
    return None


def run(make: Callable[[random.Random], str], seconds: float, seed: int) -> int:
    """Check what ``make`` makes for so many seconds; 1 when something was found."""
    random_ = random.Random(seed)
    end, runs, found = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        text = make(random_)
        start = time.process_time()  # a busy machine is not what is looked for
        wrong = check(text)
        took = time.process_time() - start
        if wrong is None and took > 5:
            wrong = f"{len(text)} characters took {took:.1f} s"
        runs += 1
        if wrong:
            found += 1
            folder = HERE.parent / "out/fuzz"
            folder.mkdir(parents=True, exist_ok=True)
            name = hashlib.sha256(text.encode(errors="replace")).hexdigest()[:12]
            (folder / f"{name}.txt").write_bytes(text.encode(errors="replace"))
            (folder / f"{name}.wrong").write_text(wrong, encoding="utf-8")
            if found <= SHOWN:
                print(f"{name}: {wrong.strip().splitlines()[-1][:300]}")
    print(f"{runs} broken texts in {seconds:.0f} s (seed {seed}): {found} failures")
    return int(found > 0)


def main(make: Callable[[random.Random], str]) -> None:
    """Run as the command line says: seconds, then a seed."""
    given = sys.argv[1:]
    sys.exit(run(make, float(given[0]) if given else 60, int(given[1]) if given[1:] else 1))


if __name__ == "__main__":
    texts = sources()
    main(lambda random_: mutate(random_.choice(texts), random_))
