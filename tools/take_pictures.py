"""Take the pictures in docs/images: the scorecard of the samples, and the site with them (chromium, fonts-noto-cjk)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from luoshi.cli import main
from luoshi.samples import sample_path

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
PICTURES = {"scorecard.png": (1280, 900, "light"), "scorecard-phone.png": (390, 844, "dark")}
PORT = 8197


def take_scorecard(browser: Browser, page_file: Path) -> None:
    """One picture for each size and scheme."""
    for name, (width, height, scheme) in PICTURES.items():
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(page_file.as_uri())
        page.screenshot(path=str(IMAGES / name))


@contextmanager
def demo_site(data: Path) -> Iterator[str]:
    """The demo site on `PORT` for as long as it is needed; gives the password of the account demo."""
    luoshi = str(Path(sys.executable).with_name("luoshi"))
    command = [luoshi, "serve", "--demo", "--data", str(data), "--port", str(PORT)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        password = ""
        for line in server.stdout or ():
            if account := re.match(r"\s*demo\s+(\S+?)[\s　]", line):
                password = account[1]
            if f":{PORT}" in line:
                break
        yield password
    finally:
        server.terminate()
        server.wait(timeout=20)


def take_site(browser: Browser, password: str) -> None:
    """The overview of the demo's district, as its supervision officer sees it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"http://localhost:{PORT}/")
    page.fill("input[name=username]", "demo")
    page.fill("input[name=password]", password)
    page.keyboard.press("Enter")
    page.wait_for_selector("nav a[aria-current]")
    page.screenshot(path=str(IMAGES / "site.png"))


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
        with demo_site(Path(folder) / "site") as password:
            take_site(chromium, password)
        chromium.close()
