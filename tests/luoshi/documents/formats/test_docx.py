"""Word files: paragraphs, headings, numbering and tables as the page shows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.limits import Limits
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, EmptyFile, EncryptedFile, ReadError, TooLarge

Read = Callable[..., Reading]
Cells = Callable[[Reading], list[list[list[str | None]]]]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(*blocks: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks) or '<w:p/>'}</w:tc>"


def tbl(*rows: list[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="章标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="a"/><w:basedOn w:val="loop"/></w:style>'
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("甲") + tbl([tc(p("乙")), tc(p("丙"))]) + p("丁"), "甲\n乙\t丙\n丁\n"),
        ("<w:p><w:r><w:t>新增</w:t></w:r><w:r><w:t>200张</w:t></w:r></w:p>", "新增200张\n"),
        ("<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>", "上\n下\n"),
        ("<w:p><w:r><w:t>上</w:t><w:tab/><w:t>下</w:t></w:r></w:p>", "上\t下\n"),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0AB"/><w:t>加装电梯</w:t></w:r></w:p>', "★加装电梯\n"),
        ("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>", "新\n"),
        ("<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>留</w:t></w:r></w:p>", "留\n"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>露</w:t></w:r></w:p>", "露\n"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", "3\n"),
        ("<w:sdt><w:sdtContent>" + p("控件里的字") + "</w:sdtContent></w:sdt>", "控件里的字\n"),
        ("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>"
         "<w:smartTag><w:r><w:t>区</w:t></w:r></w:smartTag></w:p>", "链接区\n"),
        ("<w:p><w:r><w:ruby><w:rt><w:r><w:t>luo</w:t></w:r></w:rt>"
         "<w:rubyBase><w:r><w:t>落</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "落\n"),
        ("<w:p><w:r><w:t>外</w:t>"
         "<w:drawing><w:txbxContent>" + p("框里") + "</w:txbxContent></w:drawing></w:r></w:p>", "外\n框里\n"),
        (tbl([tc(p("整页套在"), p("一个框里"))]), "整页套在\n一个框里\n"),
    ],
)  # fmt: skip
def test_what_the_page_shows_is_the_text(read_docx: Read, body: str, text: str) -> None:
    assert read_docx(body).text == text


def test_alternatives_are_read_once(read_docx: Read) -> None:
    box = "<w:txbxContent>" + p("框里") + "</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert read_docx(f"<w:p><w:r>{both}</w:r></w:p>").text == "框里\n"


def test_headings_and_title_come_from_styles(read_docx: Read) -> None:
    body = (
        p("云岭区2025年", '<w:pStyle w:val="a3"/>')
        + p("一、总体要求", '<w:pStyle w:val="1"/>')
        + p("第一章", '<w:pStyle w:val="x"/>')
        + p("二、", '<w:outlineLvl w:val="0"/>')
        + p("正文", '<w:pStyle w:val="loop"/>')
        + p("一、总体要求……1", '<w:pStyle w:val="TOC1"/>')
    )
    reading = read_docx(body, styles=STYLES)
    assert [span.of(reading.text) for span in reading.headings] == ["云岭区2025年", "一、总体要求", "第一章", "二、"]
    assert reading.title == "云岭区2025年"
    assert reading.text.endswith("正文\n")


def test_a_title_broken_by_hand_is_one_line(read_docx: Read) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>云岭区2025年</w:t><w:br/><w:t>工作安排</w:t></w:r></w:p>'
    )
    assert read_docx(body, styles=STYLES).title == "云岭区2025年工作安排"


def level(index: int, format: str, text: str, more: str = "") -> str:
    inner = f'<w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}">{inner}</w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%1.%3", "<w:isLgl/>")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "bullet", "\uf0b7")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(text: str, list_id: int, at: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>')


def test_automatic_numbers_stand_in_the_text(read_docx: Read) -> None:
    body = "".join(
        [
            item("甲", 1),
            item("乙", 1, 1),
            item("丙", 1, 1),
            item("丁", 1),
            item("戊", 1, 1),
            item("己", 1, 2),
            item("庚", 2),
            item("辛", 3),
            item("壬", 3),
            item("癸", 9),
            p("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        ]
    )
    lines = read_docx(body, numbering=NUMBERING).text.splitlines()
    assert lines == ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "2.1 己", "• 庚", "五、辛", "六、壬", "癸"]


def test_merged_cells_go_on_as_none(read_docx: Read, cells: Cells) -> None:
    wide, down, more = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = tbl(
        [tc(p("指标"), properties=down), tc(p("2025年"), properties=wide)],
        [tc(properties=more), tc(p("目标")), tc(p("实绩"))],
        [tc(p("床位"), p("（张）")), tc(p("200")), tc(tbl([tc(p("210")), tc(p("注"))]))],
    )
    assert cells(read_docx(table)) == [
        [["指标", "2025年", None], [None, "目标", "实绩"], ["床位 （张）", "200", "210 注"]]
    ]


def test_footnotes_stand_at_the_end(read_docx: Read) -> None:
    note = (
        '<w:footnote w:type="separator" w:id="0">'
        + p("—")
        + '</w:footnote><w:footnote w:id="1">'
        + p("说明")
        + "</w:footnote>"
    )
    body = '<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert read_docx(body, footnotes=note).text == "正文\n说明\n"


@pytest.mark.parametrize(
    ("body", "error", "words"),
    [("", EmptyFile, "没有文字"), ("<w:p/>", EmptyFile, "没有文字"), ("<w:p>", DamagedFile, "XML 有错")],
)
def test_files_without_text_or_sense_are_refused(
    read_docx: Read, body: str, error: type[ReadError], words: str
) -> None:
    with pytest.raises(error, match=words):
        read_docx(body)


def test_strict_office_files_are_read_too(make_docx: Callable[..., bytes], make_zip: Callable[..., bytes]) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<d:document xmlns:d="{strict}"><d:body><d:p><d:r><d:t>落实</d:t></d:r></d:p></d:body></d:document>'
    assert read_bytes(make_zip({"word/document.xml": body}), "a.docx").text == "落实\n"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_whatever_the_encoding(make_zip: Callable[..., bytes], encoding: str) -> None:
    with pytest.raises(DamagedFile, match="DOCTYPE"):
        read_bytes(make_zip({"word/document.xml": BOMB.encode(encoding)}), "a.docx")


def test_a_doctype_in_any_part_is_refused(make_docx: Callable[..., bytes]) -> None:
    with pytest.raises(DamagedFile, match=r"styles\.xml.*DOCTYPE"):
        read_bytes(make_docx(p("甲"), styles=BOMB.encode()), "a.docx")


def test_an_archive_that_expands_without_measure_is_refused(make_zip: Callable[..., bytes]) -> None:
    bomb = make_zip({"word/document.xml": b"0" * 40_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(TooLarge, match="膨胀"):
        read_bytes(bomb, "a.docx")


def test_an_archive_that_lies_about_its_sizes_is_refused(make_zip: Callable[..., bytes]) -> None:
    bomb = bytearray(make_zip({"word/document.xml": b"0" * 40_000_000}))
    at = bomb.rindex(b"PK\x01\x02")
    bomb[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    with pytest.raises((TooLarge, DamagedFile)):
        read_bytes(bytes(bomb), "a.docx")


def test_the_total_of_an_archive_is_bounded(make_docx: Callable[..., bytes]) -> None:
    with pytest.raises(TooLarge, match="解开后有"):
        read_bytes(make_docx(p("甲" * 5000)), "a.docx", Limits(inflated_bytes=1000))


def test_deep_nesting_is_refused(read_docx: Read) -> None:
    with pytest.raises(TooLarge, match="嵌套"):
        read_docx("<w:ins>" * 230 + p("甲") + "</w:ins>" * 230)
    with pytest.raises((TooLarge, DamagedFile)):
        read_docx("<w:ins>" * 100_000 + p("甲") + "</w:ins>" * 100_000)


def test_a_locked_entry_is_told_apart(make_docx: Callable[..., bytes]) -> None:
    data = bytearray(make_docx(p("甲")))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    with pytest.raises(EncryptedFile):
        read_bytes(bytes(data), "a.docx")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_file_is_called_damaged(make_docx: Callable[..., bytes], share: float) -> None:
    data = make_docx(p("全年新增养老床位200张。"))
    with pytest.raises(DamagedFile, match="不完整"):
        read_bytes(data[: int(len(data) * share)], "a.docx")


def test_names_inside_an_archive_never_leave_it(make_zip: Callable[..., bytes]) -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>'
    )
    with pytest.raises(DamagedFile, match="没有正文条目"):
        read_bytes(make_zip({"_rels/.rels": rels, "word/document.xml": "<a/>"}), "a.docx")
