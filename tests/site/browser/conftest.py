"""A real Chromium, someone signed in, and pages full of what the samples hold."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Plan

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SAMPLES = Path(__file__).resolve().parents[3] / "src" / "luoshi" / "samples"
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WIDE = {"width": 1366, "height": 768}


@pytest.fixture
def chromium(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The browser; a page that asks for anything outside of this machine fails its test."""
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("no Chromium: apt-get install chromium fonts-noto-cjk")
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the test itself asks the database between two clicks
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """``open_page(viewport=…)``: a page of a new context that notes what goes wrong in ``page.wrong``."""
    opened = []

    def opens(**options: Any) -> Any:
        page = chromium.new_context(**{"viewport": WIDE, **options}).new_page()
        page.set_default_timeout(30_000)
        page.wrong = []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("console", lambda line: page.wrong.append(line.text) if "Content Security" in line.text else None)
        page.on("request", lambda asked: _note_stranger(page, asked.url))
        opened.append(page)
        return page

    yield opens
    for page in opened:
        page.context.close()


def _note_stranger(page: Any, address: str) -> None:
    if not address.startswith(("http://localhost", "http://127.0.0.1", "data:", "about:")):
        page.wrong.append(f"asked for {address}")


@pytest.fixture
def page(open_page: Any) -> Any:
    """A page on a screen of 1366 pixels."""
    return open_page()


@pytest.fixture
def enter() -> Callable[..., None]:
    """``enter(page, address, "supervisor")``: sign in as one of the cast."""

    def signs_in(page: Any, address: str, username: str = "supervisor", password: str = "Lanchuan-2025") -> None:
        page.goto(f"{address}/sign-in/")
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", password)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "sign-in" not in url)

    return signs_in


@pytest.fixture
def full(government: Any, supervisor: Any, drop: Any) -> dict[str, str]:
    """A ledger with five samples read, aligned and checked; the addresses of every kind of page by name."""
    names = ("plan-2024.txt", "plan-2025.txt", "report-2024.pdf", "gazette-2026.txt", "outline-2026.pdf")
    held = {name: drop(name, (SAMPLES / name).read_bytes()).document for name in names}
    for plan in Plan.objects.filter(government=government):
        services.align_plan(supervisor, plan)
    services.find_contradictions(supervisor, government)
    return addresses(government, held)


@pytest.fixture
def offices(plan_document: Any, system_admin: Any, security_admin: Any, audit_admin: Any) -> dict[str, list[str]]:
    """The pages of the three administrators, by their user names."""
    government = plan_document.government
    unit = government.units.order_by("pk").first()
    return {
        "sysadmin": ["/", "/places/", f"/places/{government.pk}/", f"/places/units/{unit.pk}/", "/settings/"],
        "secadmin": ["/people/", "/people/add/", f"/people/{audit_admin.pk}/"],
        "auditadmin": ["/audit/", f"/history/document/{plan_document.pk}/"],
    }


def addresses(government: Any, held: dict[str, Any]) -> dict[str, str]:
    """Where every kind of page is."""
    g = f"/g/{government.pk}/"
    plan, before = held["plan-2025.txt"].plans.get(), held["plan-2024.txt"].plans.get()
    report = held["report-2024.pdf"]
    promise = plan.commitments.filter(figures__modality="target").first()
    growth = report.figures.filter(indicator_name="地区生产总值").first()
    unit = government.units.order_by("pk").first()
    return {
        "home": g,
        "plans": f"{g}plans/",
        "plan": f"/plans/{plan.pk}/",
        "plan compared": f"/plans/{plan.pk}/?against={before.pk}",
        "commitment": f"/commitments/{promise.pk}/",
        "indicators": f"{g}indicators/",
        "indicator": f"/indicators/{growth.indicator_id}/",
        "units": f"{g}units/",
        "unit": f"/units/{unit.pk}/",
        "documents": f"{g}documents/",
        "reader": f"/documents/{report.pk}/?words=养老",
        "page image": f"/documents/{report.pk}/page/",
        "review": f"/documents/{report.pk}/review/",
        "imports": f"{g}imports/",
        "comparisons": f"{g}comparisons/",
        "scorecard": f"/plans/{before.pk}/scorecard/",
        "drift": f"/plans/{plan.pk}/drift/",
        "contradictions": f"{g}contradictions/",
        "search": f"{g}search/?q=养老",
        "to-do": f"{g}todo/",
        "source": f"/figures/{growth.pk}/",
        "governments": "/g/",
        "workbooks": f"{g}workbooks/",
        "personnel": f"{g}personnel/",
        "outcome": f"/alignments/{before.alignments.first().pk}/outcome/",
        "settings": "/settings/",
        "account": "/account/",
        "password": "/account/password/",
        "codes": "/account/codes/",
        "not found": "/nowhere/",
    }
