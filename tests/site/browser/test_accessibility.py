"""WCAG 2.1 AA by axe-core in a real browser, over every page: light, dark, high contrast, large text and on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

axe = pytest.importorskip("axe_playwright_python", reason="no axe-core: pip install axe-playwright-python")
pytestmark = pytest.mark.django_db(transaction=True)

SCRIPT = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
PHONE = {"width": 390, "height": 844}


def violations(page: Any, run_only: dict[str, Any]) -> list[str]:
    """What axe finds on the page as it stands, a line a rule and place."""
    page.evaluate(SCRIPT)
    found = page.evaluate(
        "only => axe.run(document, {runOnly: only, resultTypes: ['violations']}).then((all) => all.violations)",
        run_only,
    )
    return [f"{one['id']}: {node['target']} {node['html'][:120]}" for one in found for node in one["nodes"][:3]]


def walk(page: Any, address: str, pages: dict[str, str], schemes: bool = False) -> dict[str, list[str]]:
    """Every page under all rules; with ``schemes`` its colours again in the dark and in high contrast."""
    found = {}
    for name, place in pages.items():
        page.goto(address + place)
        wrong = violations(page, RULES)
        if schemes:
            wrong += in_all_schemes(page)
        if wrong:
            found[name] = wrong
    return found


def in_all_schemes(page: Any) -> list[str]:
    """The switch in the footer sets what is set here; `test_frame` tests the switch."""
    found = []
    for scheme, contrast in (("dark", "normal"), ("dark", "high"), ("light", "high")):
        page.emulate_media(color_scheme=scheme)
        page.evaluate("value => document.documentElement.dataset.contrast = value", contrast)
        found += [f"{scheme}, {contrast} contrast: {one}" for one in violations(page, COLOURS)]
    page.emulate_media(color_scheme="light")
    return found


def test_no_page_breaks_wcag_in_any_scheme(page, enter, live_server, full):
    page.goto(f"{live_server.url}/sign-in/")
    wrong = violations(page, RULES) + in_all_schemes(page)
    assert wrong == []
    enter(page, live_server.url)
    assert walk(page, live_server.url, full, schemes=True) == {}
    assert page.wrong == []


def test_no_page_breaks_wcag_on_a_phone_in_english_and_large_text(open_page, enter, live_server, full):
    page = open_page(viewport=PHONE)
    enter(page, live_server.url)
    chosen = {"luoshi_language": "en", "luoshi_text": "large"}
    page.context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in chosen.items()])
    assert walk(page, live_server.url, full) == {}
    assert page.wrong == []


def test_what_opens_over_a_page_keeps_to_wcag(open_page, enter, live_server, full):
    """The side sheet, the table of keys, a row being edited, an empty page, a refusal."""
    found = {}
    page = open_page()
    enter(page, live_server.url)
    page.goto(live_server.url + full["scorecard"])
    page.click("a[data-sheet] >> nth=0")
    page.wait_for_selector("#sheet[open] mark")
    found["sheet"] = violations(page, RULES)
    page.goto(live_server.url + full["review"])
    page.wait_for_selector(".line.open .row-acts")
    page.keyboard.press("?")
    page.wait_for_selector("#keys[open]")
    found["keys"] = violations(page, RULES)
    page.keyboard.press("Escape")
    for key, place in (("e", "input[name=indicator_name]"), ("s", ".split-part"), ("m", ".merge-list")):
        page.keyboard.press(key)
        page.wait_for_selector(f".line.open {place}")
        found[f"form {key}"] = violations(page, RULES)
        page.keyboard.press("Escape")
        page.wait_for_selector(".line.open .row-acts [data-key=y]")
    page.keyboard.press("v")
    page.wait_for_selector("#sheet[open] .leaf")
    found["page image"] = violations(page, RULES)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert page.wrong == []


def test_empty_pages_keep_to_wcag(open_page, enter, live_server, government, supervisor, outsider):
    page = open_page()
    enter(page, live_server.url)
    names = (
        "",
        "plans/",
        "indicators/",
        "units/",
        "documents/",
        "imports/",
        "comparisons/",
        "contradictions/",
        "todo/",
    )
    pages = {name or "home": f"/g/{government.pk}/{name}" for name in (*names, "search/")}
    assert walk(page, live_server.url, pages) == {}
    page.context.clear_cookies()
    enter(page, live_server.url, "outsider")
    assert violations(page, RULES) == []


def test_the_pages_of_administrators_keep_to_wcag_and_to_a_phone(page, enter, live_server, offices):
    found = {}
    for username, places in offices.items():
        page.context.clear_cookies()
        enter(page, live_server.url, username)
        found |= walk(page, live_server.url, {place: place for place in places})
        page.set_viewport_size({"width": 320, "height": 640})
        for place in places:
            page.goto(live_server.url + place)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found[f"{place} at 320 pixels"] = ["scrolls sideways"]
        page.set_viewport_size({"width": 1366, "height": 768})
    assert found == {}
    assert page.wrong == []
