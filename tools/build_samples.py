"""Build the sample documents of src/luoshi/samples from the texts in tools/samples. Run by `make samples`.

The district, its people and its numbers are invented. The built files are committed, so that nobody needs typst and the
fonts (Debian: fonts-noto-cjk) to use them; the same texts give the same files.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sample_files import as_docx, as_html, as_pdf, as_xlsx
from sample_text import Sample, broken_text, clean_text, parse_sample

SOURCES = Path(__file__).parent / "samples"
TARGET = Path(__file__).resolve().parent.parent / "src" / "luoshi" / "samples"
FILES: dict[str, Callable[[Sample], bytes]] = {
    "plan-2024.txt": lambda sample: broken_text(sample).encode("gb18030"),
    "report-2024.pdf": as_pdf,
    "budget-2025.docx": as_docx,
    "plan-2025.txt": lambda sample: clean_text(sample).encode(),
    "livelihood-2025.docx": as_docx,
    "measures-2025.html": as_html,
    "duties-2025.xlsx": as_xlsx,
    "gazette-2026.txt": lambda sample: clean_text(sample).encode(),
    "outline-2026.pdf": as_pdf,
}

if __name__ == "__main__":
    for name, write in FILES.items():
        data = write(parse_sample(SOURCES / f"{Path(name).stem}.md"))
        (TARGET / name).write_bytes(data)
        print(f"{name:24}{len(data):>9,} bytes")
