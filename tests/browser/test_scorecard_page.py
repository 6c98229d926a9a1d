"""The scorecard page in a browser: filters, the side sheet, languages, a phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from luoshi.cli import main
from luoshi.samples import sample_path

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: make setup")
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs a browser: apt-get install chromium fonts-noto-cjk")


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with playwright.sync_playwright() as play:
        running = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def scorecard(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("page") / "scorecard.html"
    plan, report = str(sample_path("plan-2024.txt")), str(sample_path("report-2024.pdf"))
    assert main(["scorecard", plan, report, "-o", str(out)]) == 0
    return Path(out).as_uri()


@pytest.fixture
def page(browser: playwright.Browser, scorecard: str) -> Iterator[playwright.Page]:
    trouble: list[str] = []
    opened = browser.new_page(viewport={"width": 1366, "height": 800})
    opened.on("console", lambda message: trouble.append(message.text))
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("request", lambda request: trouble.append(request.url) if request.url.startswith("http") else None)
    opened.goto(scorecard)
    yield opened
    opened.close()
    assert trouble == []


def shown(page: playwright.Page) -> int:
    return page.locator("#pairs tbody tr[id]:visible").count()


def test_a_count_shows_its_rows_alone_and_once_more_all_of_them(page: playwright.Page):
    everything = shown(page)
    button = page.locator('.count[data-status="missed"]')
    button.click()
    assert shown(page) == int(button.locator(".n").inner_text()) < everything
    assert page.inner_text("#shown") == str(shown(page))
    button.click()
    assert shown(page) == everything


def test_search_narrows_and_reset_widens(page: playwright.Page):
    everything = shown(page)
    page.keyboard.press("/")
    page.keyboard.type("健身步道")
    assert shown(page) < everything
    assert "未见报告" in page.inner_text("#pairs tbody")
    page.fill('[name="words"]', "没有这样的词")
    assert page.is_visible(".nothing")
    page.click('[type="reset"]')
    page.wait_for_function(f"document.getElementById('shown').textContent === '{everything}'")


def test_rows_can_be_grouped_by_status(page: playwright.Page):
    page.select_option('[name="group"]', "status")
    assert page.locator("tr.group").first.inner_text().startswith("● 完成")


def test_a_number_opens_its_paragraph_and_escape_returns_to_it(page: playwright.Page):
    door = page.locator("#pairs a.door.value").nth(2)
    door.focus()
    page.keyboard.press("Enter")
    assert page.is_visible("#sheet")
    assert page.locator("#sheet mark.here").count() == 1
    assert "云府发〔2024〕3号" in page.inner_text("#sheet")
    page.keyboard.press("Escape")
    assert not page.is_visible("#sheet")
    assert door.evaluate("node => node === document.activeElement")


def test_open_in_document_goes_to_the_place(page: playwright.Page):
    page.locator("#pairs a.door.value").first.click()
    page.click("#sheet-open")
    assert not page.is_visible("#sheet")
    assert page.evaluate("document.querySelector('.text mark:target') !== null")


def test_the_page_turns_english(page: playwright.Page):
    page.click('[data-switch="language"]:visible')
    assert page.inner_text(".pairs thead th:first-child") == "Promise"
    assert page.locator('[name="group"] option').first.inner_text() == "Chapter"


@pytest.mark.parametrize("width", [320, 390, 768, 1366, 1920])
@pytest.mark.parametrize("large", [False, True])
def test_nothing_sticks_out_at_the_side(page: playwright.Page, width: int, large: bool):
    page.set_viewport_size({"width": width, "height": 800})
    if large:
        page.click('[data-switch="large"]')
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_can_be_reached_with_the_keyboard(page: playwright.Page):
    page.keyboard.press("Tab")
    assert "跳到对照表" in page.evaluate("document.activeElement.textContent")
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.tagName"))
    assert {"BUTTON", "A"} <= reached
