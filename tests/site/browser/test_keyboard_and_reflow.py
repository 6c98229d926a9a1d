"""Without a mouse, on a narrow screen, with large text: everything can be reached, seen and left again."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from luoshi.documents.formats import read_bytes

pytestmark = pytest.mark.django_db(transaction=True)

# What a person could act on and see: every such element gets a number.
NUMBERED = """() => {
  const acts = 'a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  let count = 0;
  for (const one of document.querySelectorAll(acts)) {
    if (one.closest('dialog:not([open])') || one.closest('details:not([open]) > :not(summary)')) continue;
    if (!one.getClientRects().length || getComputedStyle(one).visibility === 'hidden') continue;
    one.dataset.act = String(count++);
  }
  return count;
}"""
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const ring = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
  const box = one.querySelector('.leaf-box');
  const drawn = box !== null && parseFloat(getComputedStyle(box).strokeWidth) >= 2;
  return {act: one.dataset.act ?? null, seen: ring || drawn, html: one.outerHTML.slice(0, 90)};
}"""
# Words that stand outside of their box, where nobody can scroll to them.
CUT = """() => [...document.querySelectorAll('h1, h2, h3, p, a, button, label, th, td, dt, dd, summary')]
  .filter((one) => one.getClientRects().length && !one.closest('.scroll, .set-table, .places, .aside, .skip, .strip'))
  .filter((one) => !one.closest('thead') || getComputedStyle(one.closest('thead')).position !== 'absolute')
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 90))"""


def reach(page: Any) -> tuple[list[str], list[str]]:
    """Tab from the start of a page to its end: what was never reached, and what had the focus without showing it."""
    count = page.evaluate(NUMBERED)
    reached, unseen = set(), []
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now is None or now["act"] in reached:
            break
        reached.add(now["act"])
        if not now["seen"]:
            unseen.append(now["html"])
    missed = [str(number) for number in range(count) if str(number) not in reached]
    names = page.evaluate(
        "all => all.map((one) => document.querySelector(`[data-act='${one}']`).outerHTML.slice(0, 90))", missed
    )
    return names, unseen


def test_every_action_is_reached_with_the_tab_key_and_shows_it(page, enter, live_server, full):
    enter(page, live_server.url)
    found = {}
    for name in ("home", "plan", "commitment", "indicator", "imports", "page image", "contradictions"):
        page.goto(live_server.url + full[name])
        page.evaluate("document.activeElement.blur()")
        found[name] = reach(page)
    assert {name: wrong for name, wrong in found.items() if wrong != ([], [])} == {}


def test_the_first_stop_skips_to_the_content(page, enter, live_server, full):
    enter(page, live_server.url)
    page.goto(live_server.url + full["home"])
    page.keyboard.press("Tab")
    assert page.inner_text(":focus") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_sheet_keeps_the_focus_and_gives_it_back(page, enter, live_server, full):
    enter(page, live_server.url)
    page.goto(live_server.url + full["scorecard"])
    door = page.locator("main a[data-sheet]").first
    door.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheet[open] mark")
    for _ in range(12):
        inside = page.evaluate("document.activeElement === document.body || document.activeElement.closest('#sheet')")
        assert inside, page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.wait_for_selector("#sheet:not([open])", state="attached")
    assert page.evaluate("document.activeElement.getAttribute('href')") == door.get_attribute("href")
    assert page.evaluate("document.activeElement.matches('main a[data-sheet]')")


def test_a_number_in_a_chart_opens_its_sentence(page, enter, live_server, full):
    enter(page, live_server.url)
    page.goto(live_server.url + full["indicator"])
    page.locator(".plot a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheet[open] .source-title")
    page.click("#sheet [data-close]")
    assert page.evaluate("document.activeElement.closest('.plot') !== null")
    assert page.wrong == []


def test_the_search_is_one_key_away_and_typing_is_left_alone(page, enter, live_server, full):
    enter(page, live_server.url)
    page.goto(live_server.url + full["plan"])
    page.keyboard.press("/")
    page.keyboard.type("养老/床位")
    assert page.input_value("[data-search]") == "养老/床位"


def test_the_page_image_is_one_key_away_and_so_is_the_way_back(page, enter, live_server, full):
    enter(page, live_server.url)
    page.goto(live_server.url + full["reader"].partition("?")[0])
    page.keyboard.press("v")
    page.wait_for_url("**/page/**")
    page.keyboard.press("j")
    page.wait_for_url("**/page/?page=2")
    assert page.evaluate("document.querySelector('.leaf img').decode().then(() => true)")
    page.keyboard.press("v")
    page.wait_for_url("**/documents/*/#o*")
    assert page.wrong == []


def narrow(page: Any, address: str, pages: dict[str, str]) -> dict[str, object]:
    """Pages that are wider than the window, or hold words that are cut off."""
    found: dict[str, object] = {}
    for name, place in pages.items():
        page.goto(address + place)
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        cut = page.evaluate(CUT)
        if over > 0 or cut:
            found[name] = (over, cut[:3])
    return found


def test_no_page_scrolls_sideways_at_320_pixels(open_page, enter, live_server, full):
    page = open_page(viewport={"width": 320, "height": 640})
    enter(page, live_server.url)
    for language in ("zh", "en"):
        page.context.add_cookies([{"name": "luoshi_language", "value": language, "url": live_server.url}])
        assert narrow(page, live_server.url, full) == {}, language


def test_text_twice_as_large_still_fits(monkeypatch, enter, live_server, full):
    """WCAG 1.4.4: by the reader's own setting of the browser; the layout follows the size of the text."""
    playwright = pytest.importorskip("playwright.sync_api")
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with playwright.sync_playwright() as driver:
        path = shutil.which("chromium") or pytest.skip("no Chromium: apt-get install chromium")
        args = ["--no-sandbox", "--disable-gpu", "--blink-settings=defaultFontSize=32"]
        browser = driver.chromium.launch(executable_path=path, args=args)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        enter(page, live_server.url)
        assert page.evaluate("getComputedStyle(document.body).fontSize") == "30px"
        assert narrow(page, live_server.url, full) == {}
        browser.close()


def test_the_large_text_switch_fits_a_screen(page, enter, live_server, full):
    enter(page, live_server.url)
    page.context.add_cookies([{"name": "luoshi_text", "value": "large", "url": live_server.url}])
    assert narrow(page, live_server.url, full) == {}


def test_on_paper_the_numbers_have_their_sources(page, enter, live_server, full):
    enter(page, live_server.url)
    page.goto(live_server.url + full["plan"])
    printed = read_bytes(page.pdf(format="A4", prefer_css_page_size=True), "页.pdf").text
    flat = "".join(printed.split())
    assert "出处1." in flat
    assert "——2025年区政府重点工作安排（云府发〔2025〕2号），2025年2月17日" in flat
    assert "大字" not in flat  # what is only for the screen stays there
    assert page.locator(".note-ref").count() == 0
    assert page.wrong == []
