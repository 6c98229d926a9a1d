"""Take the pictures of the scorecard in docs/images (chromium, fonts-noto-cjk); the site's are taken by its tests."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from luoshi.cli import main
from luoshi.samples import sample_path

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
PICTURES = {"scorecard.png": (1280, 900, "light"), "scorecard-phone.png": (390, 844, "dark")}


def take_scorecard(browser: Browser, page_file: Path) -> None:
    """One picture for each size and scheme."""
    for name, (width, height, scheme) in PICTURES.items():
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(page_file.as_uri())
        page.screenshot(path=str(IMAGES / name))


if __name__ == "__main__":
    with TemporaryDirectory() as folder, sync_playwright() as play:
        out = Path(folder) / "scorecard.html"
        code = main(
            ["scorecard", str(sample_path("plan-2024.txt")), str(sample_path("report-2024.pdf")), "-o", str(out)]
        )
        if code:
            sys.exit(code)
        chromium = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        take_scorecard(chromium, out)
        chromium.close()
