"""Web pages: the article, its headings and tables, without what a site puts around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.reading import Reading
from luoshi.errors import EmptyFile, TooLarge, WrongEncoding

Cells = Callable[[Reading], list[list[list[str | None]]]]


def read(body: str, head: str = "") -> Reading:
    return read_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "页面.html")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>新增床位\n200张。</p><p>乙</p>", "新增床位 200张。\n乙\n"),
        ("<div>甲<br>乙<div>丙</div>丁</div>", "甲\n乙\n丙\n丁\n"),
        ("甲<script>x</script><style>y</style><!-- z --><noscript>w</noscript>乙", "甲乙\n"),
        ("<p>甲</p><p hidden>藏</p><p style='display: none'>藏</p><div role=navigation>藏</div>", "甲\n"),
        ("<p>甲</p><p>【打印】 【关闭】</p><p>责任编辑：张三</p>"
         "<p>字体大小：大 中 小</p><p>扫一扫在手机打开当前页</p>", "甲\n"),
        ("<p>下载量达到12万次。</p><p>打印设备12台</p>", "下载量达到12万次。\n打印设备12台\n"),
        ("<ul><li>一、甲</li><li>二、乙</li></ul>", "一、甲\n二、乙\n"),
        ("<p>&nbsp;&nbsp;一、&amp;&#x2460;</p>", "一、&①\n"),
        ("<pre>第一行\n第二行</pre>", "第一行\n第二行\n"),
        ("<p>PM<sub>2.5</sub><font>浓度</font></p>", "PM2.5浓度\n"),
    ],
)  # fmt: skip
def test_what_the_page_shows_is_the_text(body: str, text: str) -> None:
    assert read(body).text == text


def test_navigation_and_footer_are_left_out() -> None:
    links = "".join(f"<li><a href=#>栏目{i}</a></li>" for i in range(9))
    article = "<h1>工作安排</h1>" + "<p>全年新增养老床位200张，完成固定资产投资65亿元。</p>" * 9
    top = f"<header><p>云岭区人民政府</p></header><div class='top-nav'>首页</div><ul>{links}</ul>"
    page = f"{top}{article}<footer>云岭区</footer>"
    text = read(page).text
    assert text.startswith("工作安排\n全年")
    assert text.endswith("65亿元。\n")


def test_an_article_is_kept_whatever_its_box_is_called() -> None:
    assert (
        read("<div class='footer nav' id='position'><p>" + "全年新增养老床位200张。" * 9 + "</p></div>").text.count(
            "200"
        )
        == 9
    )


def test_headings_and_title() -> None:
    reading = read("<h1>关于印发<br>《方案》的通知</h1><p>正文</p><h2>一、目标</h2>", "<title>通知 - 某区政府</title>")
    assert [span.of(reading.text) for span in reading.headings] == ["关于印发《方案》的通知", "一、目标"]
    assert (reading.title, reading.whole_lines) == ("通知 - 某区政府", True)


def test_the_declared_article_title_goes_before_the_window_title() -> None:
    head = "<title>某区政府网站</title><meta name='ArticleTitle' content='关于印发方案的通知'>"
    assert read("<p>甲</p>", head).title == "关于印发方案的通知"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><td>甲<td>1<tr><td>乙<td>2", [["甲", "1"], ["乙", "2"]]),
        ("<tr><td rowspan=2>甲<td>1<tr><td>2", [["甲", "1"], [None, "2"]]),
        ("<tr><td colspan=2>甲<td>1<tr><td>a<td>b<td>c", [["甲", None, "1"], ["a", "b", "c"]]),
        ("<tr><td>a<td rowspan=2 colspan=2>甲<tr><td>b<tr><td>c<td>d<td>e",
         [["a", "甲", None], ["b", None, None], ["c", "d", "e"]]),
        ("<tr><td>甲<td rowspan=99>1<tr><td>乙", [["甲", "1"], ["乙", None]]),
        ("<tr><td>甲<td colspan=0>1<tr><td>乙<td>2<td>3", [["甲", "1", ""], ["乙", "2", "3"]]),
        ("<tr><td><p>床位</p><p>（张）</p><td>1<tr><td>乙<td>2", [["床位 （张）", "1"], ["乙", "2"]]),
    ],
)  # fmt: skip
def test_tables_with_spans(cells: Cells, table: str, expected: list[list[str | None]]) -> None:
    reading = read(f"<p>前</p><table>{table}</table><p>后</p>")
    assert cells(reading) == [expected]
    assert reading.text.startswith("前\n")
    assert reading.text.endswith("\n后\n")


def test_a_table_that_lays_out_the_page_is_read_as_text(cells: Cells) -> None:
    inner = "<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"
    reading = read(f"<table><tr><td>左</td><td><p>{'全年新增养老床位。' * 6}</p>{inner}</td></tr></table>")
    assert cells(reading) == [[["甲", "1"], ["乙", "2"]]]
    assert "全年新增养老床位。" in reading.text.splitlines()[1]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="gb2312">', "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gbk"),
        ('<meta charset="utf-8">', "utf-8"),
        ("", "gb18030"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="utf-8">', "gb18030"),
        ('<meta charset="nonsense">', "utf-8"),
    ],
)
def test_encodings_declared_or_not_or_wrongly(head: str, encoding: str) -> None:
    page = f"<html><head>{head}</head><body><p>全年新增养老床位二百张，投资增长百分之五。</p></body></html>"
    assert read_bytes(page.encode(encoding), "a.html").text == "全年新增养老床位二百张，投资增长百分之五。\n"


def test_a_few_bad_bytes_are_remarked() -> None:
    page = "<meta charset=utf-8><p>" + "全年新增养老床位二百张。" * 30
    reading = read_bytes(page.encode() + b"\xff", "a.html")
    assert "1 处" in reading.problems[0]
    with pytest.raises(WrongEncoding):
        read_bytes(b"<meta charset=utf-8><p>" + b"\xff\x81" * 30, "a.html")


@pytest.mark.parametrize("page", ["<html>", "<html><body><script>x()</script></body></html>", "<!doctype html>"])
def test_a_page_without_words_is_empty(page: str) -> None:
    with pytest.raises(EmptyFile, match="没有文字"):
        read_bytes(page.encode(), "a.html")


@pytest.mark.parametrize("depth", [1000, 9000])
def test_deep_nesting_is_laid_flat(depth: int) -> None:
    assert read("<div>" * depth + "落实" + "</div>" * depth + "<p>完</p>").text == "落实\n完\n"


def test_long_values_and_many_links_are_nothing_odd() -> None:
    picture = "<img src='data:image/png;base64," + "A b/" * 9000 + "'>"
    assert read(picture + "<a href=x>" * 9000 + "<p>新</p>" * 30).text == "新\n" * 30


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "落实",
        "<table><tr><td>" * 20_000 + "落实",
        "<div>" + "".join(f"<font color={i}>" for i in range(3000)) + "</div>" + "<p>x</p>" * 3000,
        "<p>" + "".join(f"<b class=c{i}>" for i in range(9000)) + "</p>" + "<p>x</p>" * 9000,
        "<p " + " ".join(f"a{i}" for i in range(30_000)) + ">x",
        '<p x=">" y\' ' + " ".join(f"a{i}='b c'" for i in range(30_000)) + ">x",
        "<p>x" * 600_000,
        "<table>" + "<tr>" + "<td colspan=1000 rowspan=65534>x" * 5 + "</table>",
    ],
)
def test_pages_that_cost_more_than_they_hold_are_refused(page: str) -> None:
    with pytest.raises(TooLarge):
        read(page)


def test_lists_of_other_articles_are_left_out() -> None:
    body = (
        "<p>新增床位200张。</p><p><a href='1'>附件：床位表</a></p>"
        "<ul><li><a href='2'>去年税收9亿元</a> 2023-02-01</li></ul>"
        "<h3>相关阅读</h3><p><a href='3'>全年新增就业3万人</a></p>"
    )
    assert read(body).text == "新增床位200张。\n附件：床位表\n"
