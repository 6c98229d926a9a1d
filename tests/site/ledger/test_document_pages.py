"""The list of documents, the reader, the file as it came, and the source sheet of a figure."""

from __future__ import annotations

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Document, Figure

pytestmark = pytest.mark.django_db
HOSTILE = """<script>alert(1)</script>区2025年重点工作安排

一、<img src=x onerror=alert(2)>保障
1.新增"><svg onload=alert(3)>养老床位300张。（责任单位：区民政局）
"""


def page_of(browser, address):
    answer = browser.get(address, follow=True)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_list_shows_each_document_with_what_is_left_to_see(sign_in, supervisor, government, plan_document):
    page = page_of(sign_in(supervisor), f"/g/{government.pk}/documents/")
    assert "云府发〔2025〕2号" in page
    assert f"待看 {plan_document.figures.count()}" in page


@pytest.mark.parametrize(
    ("asked", "count"),
    [("year=2025", 2), ("year=2019", 0), ("words=重点", 1), ("words=云府发", 1), ("kind=plan_report", 1),
     ("kind=' OR 1=1 --", 0), ("words=%25", 0), ("year=x' OR 1", 2), ("state=nothing", 2), ("page=999", 2),
     ("page=x", 2)],
)  # fmt: skip
def test_the_list_can_be_narrowed(sign_in, supervisor, government, plan_document, report_document, asked, count):
    assert f"共{count}份" in page_of(sign_in(supervisor), f"/g/{government.pk}/documents/?{asked}")


def test_an_empty_list_gives_the_button_that_fills_it(sign_in, supervisor, reader, government):
    assert "导入文件" in page_of(sign_in(supervisor), f"/g/{government.pk}/documents/")
    assert "还没有人导入" in page_of(sign_in(reader), f"/g/{government.pk}/documents/")


def test_the_queries_of_the_list_do_not_grow(sign_in, supervisor, government, drop, django_assert_max_num_queries):
    for index in range(6):
        drop(f"{index}.txt", f"云岭区201{index}年重点工作安排\n\n1.新增第{index}类床位{index + 300}张。\n")
    browser = sign_in(supervisor)
    with django_assert_max_num_queries(14):
        page_of(browser, f"/g/{government.pk}/documents/")


def test_every_figure_is_a_door_in_the_reader(sign_in, reader, plan_document, figure):
    page = page_of(sign_in(reader), f"/documents/{plan_document.pk}/")
    assert f'id="o{figure.start}"' in page
    assert f'href="/figures/{figure.pk}/" data-sheet' in page
    assert "fig-target fig-proposed" in page


def test_a_confirmed_figure_is_underlined_solid(sign_in, supervisor, plan_document, figure):
    services.confirm_figure(supervisor, figure.pk, figure.version)
    assert (
        "fig-target fig-confirmed"
        in page_of(sign_in(supervisor), f"/documents/{plan_document.pk}/").split('id="text"')[1]
    )


def test_the_reader_searches_inside(sign_in, reader, plan_document):
    page = page_of(sign_in(reader), f"/documents/{plan_document.pk}/?words=养老")
    assert "找到1处" in page
    assert 'id="hit1">养老</mark>' in page
    assert "没有找到" in page_of(sign_in(reader), f"/documents/{plan_document.pk}/?words=<script>")


def test_script_in_a_text_is_shown_as_text(sign_in, supervisor, drop):
    document = drop("毒.txt", HOSTILE).document
    browser = sign_in(supervisor)
    addresses = [
        f"/documents/{document.pk}/",
        f"/documents/{document.pk}/review/",
        f"/g/{document.government_id}/documents/",
    ]
    addresses += [f"/figures/{one.pk}/" for one in document.figures.all()]
    addresses += [f"/rows/f/{one.pk}/?form=edit" for one in document.figures.all()]
    for address in addresses:
        page = page_of(browser, address)
        for evil in ("<script>alert", "<img src=x", "<svg onload"):
            assert evil not in page, address


def test_no_page_holds_inline_script_or_style(sign_in, supervisor, plan_document, figure):
    import re

    browser = sign_in(supervisor)
    for address in ("", "review/"):
        page = page_of(browser, f"/documents/{plan_document.pk}/{address}")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)


def test_the_file_comes_back_as_a_download(sign_in, reader, outsider, plan_document):
    answer = sign_in(reader).get(f"/documents/{plan_document.pk}/file/")
    assert answer.content == services.bytes_of(plan_document.file)
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert sign_in(outsider).get(f"/documents/{plan_document.pk}/file/").status_code == 404


def test_the_source_sheet_shows_the_number_in_its_sentence(sign_in, reader, figure):
    page = page_of(sign_in(reader), f"/figures/{figure.pk}/")
    assert "<mark>300</mark>张" in page
    for words in (
        "云府发〔2025〕2号",
        "2025年2月17日",
        "保障民生",
        f"/documents/{figure.document_id}/#o{figure.start}",
    ):
        assert words in page


def test_the_source_sheet_says_who_did_what(sign_in, supervisor, reader, figure):
    services.edit_figure(supervisor, figure.pk, figure.version, low=301)
    page = page_of(sign_in(reader), f"/figures/{figure.pk}/")
    assert "郑督查 · 修改" in page


def test_the_side_sheet_gets_a_fragment(sign_in, reader, figure):
    page = sign_in(reader).get(f"/figures/{figure.pk}/", HTTP_X_LUOSHI_SHEET="1").content.decode()
    assert 'id="sheet-title"' in page
    assert "<html" not in page


def test_a_value_without_a_document_says_where_it_comes_from(sign_in, supervisor, government, figure):
    made = services.add_observation(
        supervisor, government, figure.indicator, low=280, period="2024", source="区统计局台账"
    )
    assert "区统计局台账" in page_of(sign_in(supervisor), f"/figures/{made.pk}/")


def test_what_belongs_to_another_government_is_missing(sign_in, stranger, outsider, plan_document, figure):
    for person in (stranger, outsider):
        browser = sign_in(person)
        for address in ("", "review/", "file/", "add/?start=0&end=3"):
            assert browser.get(f"/documents/{plan_document.pk}/{address}").status_code == 404
        assert browser.get(f"/figures/{figure.pk}/").status_code == 404
        assert browser.get(f"/g/{plan_document.government_id}/documents/").status_code == 404


def test_the_reader_asks_the_same_queries_for_any_length(sign_in, supervisor, drop, django_assert_max_num_queries):
    browser = sign_in(supervisor)
    lines = "".join(f"{n}.新增第{n}类养老床位{n + 100}张。\n" for n in range(1, 80))
    long = drop("长.txt", f"云岭区2025年重点工作安排\n\n一、民生\n{lines}").document
    assert Figure.objects.filter(document=long).count() > 60
    for address in ("", "review/"):
        with django_assert_max_num_queries(16):
            page_of(browser, f"/documents/{long.pk}/{address}")


def test_an_old_version_points_to_the_new_one(sign_in, supervisor, drop, plan_document):
    new = drop("更正.txt", "更正文本\n" + plan_document.text.replace("300张", "310张")).document
    assert Document.objects.get(pk=plan_document.pk).state == "replaced"
    assert f'href="/documents/{new.pk}/"' in page_of(sign_in(supervisor), f"/documents/{plan_document.pk}/")
