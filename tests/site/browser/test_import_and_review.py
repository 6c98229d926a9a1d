"""In a real browser: a PDF is dropped, read, reviewed with the keyboard alone, and found in the reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Document, Figure, ImportJob

pytestmark = pytest.mark.django_db(transaction=True)
SAMPLES = Path(__file__).resolve().parents[3] / "src" / "luoshi" / "samples"


def test_a_pdf_is_imported_and_reviewed_with_the_keyboard(page, enter, live_server, supervisor, government):
    enter(page, live_server.url)
    page.goto(f"{live_server.url}/g/{government.pk}/imports/")
    page.set_input_files("input[type=file]", SAMPLES / "report-2024.pdf")
    page.click("button:has-text('导入')")
    page.wait_for_selector("#jobs tr:has-text('report-2024.pdf')")
    assert services.run_next("browser") is not None
    page.wait_for_selector("#jobs :text('已完成')")  # the row asks for news by itself
    assert ImportJob.objects.get().state == "done"
    page.click("#jobs a:has-text('去审阅')")

    document = Document.objects.get()
    first, second, third = document.figures.order_by("start", "subject", "pk")[:3]
    page.goto(f"{live_server.url}/documents/{document.pk}/review/?show=figures")
    page.wait_for_selector(f"#row-f{first.pk}.open")
    page.wait_for_selector(f"#text .now[data-rows~='f{first.pk}']")

    page.keyboard.press("y")
    page.wait_for_selector(f"#row-f{second.pk}.open .row-acts")
    assert Figure.objects.get(pk=first.pk).review_state == "confirmed"
    assert "已确认 1" in page.inner_text("#coverage")
    assert page.locator(f"#text .fig-confirmed[data-rows~='f{first.pk}']").count() == 1

    page.keyboard.press("x")
    page.wait_for_selector(f"#row-f{third.pk}.open .row-acts")
    assert Figure.objects.get(pk=second.pk).review_state == "rejected"

    page.keyboard.press("u")
    page.wait_for_selector(f"#row-f{second.pk}.open[data-state=proposed]")
    assert Figure.objects.get(pk=second.pk).review_state == "proposed"

    page.keyboard.press("e")
    page.wait_for_selector(f"#row-f{second.pk} input[name=indicator_name]")
    page.fill(f"#row-f{second.pk} input[name=indicator_name]", "改过的名称")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#row-f{second.pk}[data-state=edited]")
    assert Figure.objects.get(pk=second.pk).indicator_name == "改过的名称"

    page.keyboard.press("j")
    page.wait_for_selector(f"#row-f{third.pk}.open .row-acts")
    page.keyboard.press("k")
    page.wait_for_selector(f"#row-f{second.pk}.open .row-acts")
    page.keyboard.press("?")
    page.wait_for_selector("#keys[open]")
    page.keyboard.press("Escape")

    page.goto(f"{live_server.url}/documents/{document.pk}/")
    page.click(f"#text a[href='/figures/{first.pk}/']")
    page.wait_for_selector("#sheet[open] mark")
    assert "已确认" in page.inner_text("#sheet")
    assert page.wrong == []


def test_a_selection_becomes_a_row_where_it_stands(page, enter, live_server, supervisor, plan_document):
    enter(page, live_server.url)
    page.goto(f"{live_server.url}/documents/{plan_document.pk}/review/")
    page.wait_for_selector(".line.open .row-acts")
    page.evaluate(
        """() => {
          const all = [...document.querySelectorAll('#text .set')];
          const block = all.find((one) => one.textContent.includes('社区食堂'));
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          let node = walker.nextNode();
          while (!node.data.includes('社区食堂')) node = walker.nextNode();
          const range = document.createRange();
          range.setStart(node, node.data.indexOf('社区食堂'));
          range.setEnd(node, node.data.indexOf('社区食堂') + 4);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("a")
    page.wait_for_selector("#adding input[name=indicator_name]")
    page.fill("#adding input[name=indicator_name]", "食堂服务人次")
    page.fill("#adding input[name=low]", "500")
    page.fill("#adding input[name=unit]", "人次")
    page.click("#adding button[type=submit]")
    page.wait_for_selector(".line.open:has-text('食堂服务人次')")
    made = Figure.objects.get(indicator_name="食堂服务人次")
    assert plan_document.text[made.start : made.end] == "社区食堂"
    page.wait_for_selector("#adding input[name=indicator_name]", state="detached")
    assert page.inner_text("#adding").strip() == ""
    assert page.wrong == []


def test_a_row_changed_by_someone_else_shows_both_versions(
    page, enter, live_server, supervisor, second_supervisor, figure
):
    enter(page, live_server.url)
    page.goto(f"{live_server.url}/documents/{figure.document_id}/review/?at=f{figure.pk}")
    page.wait_for_selector(f"#row-f{figure.pk}.open .row-acts")
    page.keyboard.press("e")
    page.wait_for_selector(f"#row-f{figure.pk} input[name=low]")
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=310)
    page.fill(f"#row-f{figure.pk} input[name=low]", "320")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#row-f{figure.pk} .stale")
    assert "310" in page.inner_text(".stale")
    assert "320" in page.inner_text(".stale")
    page.click("button:has-text('用我的再存一次')")
    page.wait_for_selector(f"#row-f{figure.pk}:not(:has(.stale))[data-state=edited]")
    assert Figure.objects.get(pk=figure.pk).low == 320
    assert page.wrong == []


def test_keys_pressed_faster_than_the_answers_come_meet_the_rows_that_they_bring(
    page, enter, live_server, supervisor, plan_document
):
    enter(page, live_server.url)
    first, second, third, fourth = plan_document.figures.order_by("start", "subject", "pk")[:4]
    page.goto(f"{live_server.url}/documents/{plan_document.pk}/review/?show=figures&at=f{first.pk}")
    page.wait_for_selector(f"#row-f{first.pk}.open .row-acts")
    for key in "yyx":
        page.keyboard.press(key)
    page.wait_for_selector(f"#row-f{fourth.pk}.open .row-acts")
    states = [Figure.objects.get(pk=one.pk).review_state for one in (first, second, third, fourth)]
    assert states == ["confirmed", "confirmed", "rejected", "proposed"]

    page.keyboard.press("k")
    page.keyboard.press("e")
    page.keyboard.press("y")  # meant for a form that is not there yet: it must not confirm what was to be edited
    page.wait_for_selector(f"#row-f{third.pk} input[name=indicator_name]:focus")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("y")
    assert page.evaluate("document.activeElement.name") == "indicator_name"
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("y")
    page.wait_for_selector(f"#row-f{fourth.pk}[data-state=confirmed]")
    assert Figure.objects.get(pk=third.pk).review_state == "rejected"
    assert page.wrong == []
