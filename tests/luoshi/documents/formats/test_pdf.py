"""PDF: lines in reading order with their places, ruled tables, and words for files without text."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.limits import Limits
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, EncryptedFile, NoText, TooLarge

Pdf = Any
Cells = Callable[[Reading], list[list[list[str | None]]]]


def read(pdf: Pdf) -> Reading:
    return read_bytes(pdf.build(), "安排.pdf")


def test_lines_stand_one_below_the_other_with_indents(pdf: Pdf) -> None:
    pdf.page(
        pdf.text(180, 760, "云岭区2025年工作安排", 22),
        pdf.text(112, 700, "全年新增养老床位200张，完成固定资产"),
        pdf.text(80, 672, "投资65.5亿元。"),
        pdf.text(80, 644, "一、目标"),
    )
    reading = read(pdf)
    lines = reading.text.splitlines()
    assert [line.strip() for line in lines] == [
        "云岭区2025年工作安排", "全年新增养老床位200张，完成固定资产", "投资65.5亿元。", "一、目标"
    ]  # fmt: skip
    assert [len(line) - len(line.lstrip("\u3000")) for line in lines[1:]] == [2, 0, 0]
    assert reading.whole_lines is False


def test_every_line_has_its_box_and_every_page_its_span(pdf: Pdf) -> None:
    pdf.page(pdf.text(80, 700, "第一页的字")).page(pdf.text(80, 742, "第二页的字"))
    reading = read(pdf)
    assert reading.text == "第一页的字\n第二页的字\n"
    assert [(page.number, page.span.of(reading.text), page.width, page.height) for page in reading.pages] == [
        (1, "第一页的字", 595, 842),
        (2, "第二页的字", 595, 842),
    ]
    box = reading.boxes[1]
    assert (box.page, box.span.of(reading.text), box.left, round(box.right)) == (2, "第二页的字", 80, 160)
    assert box.top < 842 - 742 < box.bottom


def test_two_pieces_on_one_baseline_are_one_line(pdf: Pdf) -> None:
    pdf.page(pdf.text(350, 700, "2025年2月"), pdf.text(80, 700.8, "云岭区人民政府"), pdf.text(80, 672, "下一行"))
    assert read(pdf).text.splitlines() == ["云岭区人民政府" + " " * 10 + "2025年2月", "下一行"]


def test_parts_drawn_out_of_order_are_sorted_by_height(pdf: Pdf) -> None:
    pdf.page(pdf.text(280, 60, "— 3 —"), pdf.text(80, 672, "中"), pdf.text(80, 644, "下"), pdf.text(80, 700, "上"))
    assert [line.strip() for line in read(pdf).text.splitlines()] == ["上", "中", "下", "— 3 —"]


def test_columns_of_prose_are_read_one_after_the_other(pdf: Pdf) -> None:
    left = [pdf.text(60, 700 - 24 * i, f"左栏第{i}行共有十二个字在", 12) for i in range(4)]
    right = [pdf.text(320, 700 - 24 * i, f"右栏第{i}行共有十二个字在", 12) for i in range(4)]
    pdf.page(pdf.text(80, 740, "横贯两栏的题目"), *left, *right)
    lines = [line.strip() for line in read(pdf).text.splitlines()]
    assert [line[:4] for line in lines[1:]] == [
        "左栏第0",
        "左栏第1",
        "左栏第2",
        "左栏第3",
        "右栏第0",
        "右栏第1",
        "右栏第2",
        "右栏第3",
    ]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_rotated_page_is_read_as_it_is_shown(pdf: Pdf, rotation: int) -> None:
    a, b, c, d = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}[rotation]
    pdf.page(
        pdf.text(300, 400, "第一行", 16, f"{a} {b} {c} {d}"),
        pdf.text(300 - 24 * c, 400 - 24 * d, "第二行", 16, f"{a} {b} {c} {d}"),
        extra=f"/Rotate {rotation}",
    )
    reading = read(pdf)
    assert reading.text == "第一行\n第二行\n"
    first, second = reading.boxes
    assert first.right - first.left == pytest.approx(48, abs=0.1)
    assert second.top - first.top == pytest.approx(24, abs=0.1)
    assert (reading.pages[0].width > reading.pages[0].height) is (rotation in (90, 270))


@pytest.mark.parametrize("matrix", ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1"])
def test_text_set_sideways_is_turned(pdf: Pdf, matrix: str) -> None:
    _, _, c, d = map(int, matrix.split())
    pdf.page(pdf.text(300, 400, "大表说明", 16, matrix), pdf.text(300 - 24 * c, 400 - 24 * d, "续一行", 16, matrix))
    assert read(pdf).text == "大表说明\n续一行\n"


def test_a_watermark_is_left_out_with_a_remark(pdf: Pdf) -> None:
    pdf.page(pdf.text(80, 700, "正文"), pdf.text(200, 300, "内部资料", 60, "0.87 0.5 -0.5 0.87"))
    reading = read(pdf)
    assert reading.text == "正文\n"
    assert reading.problems == ("第1页有斜排的文字（多为水印），未读出。",)


def test_bold_made_by_drawing_twice_is_read_once(pdf: Pdf) -> None:
    pdf.page(pdf.text(80, 700, "标题11"), pdf.text(80.4, 700, "标题11"), pdf.text(80, 660, "人人all 1122"))
    assert read(pdf).text == "标题11\n人人all 1122\n"


def test_blanks_are_put_where_the_page_shows_gaps(pdf: Pdf) -> None:
    pdf.page(
        pdf.text(80, 700, "Free Trade"), pdf.text(80, 672, "至"), pdf.text(99, 672, "2025"), pdf.text(135, 672, "年")
    )
    assert read(pdf).text == "Free Trade\n至2025年\n"


def test_a_ruled_table_becomes_a_grid_in_its_place(pdf: Pdf, cells: Cells) -> None:
    pdf.page(
        pdf.text(80, 780, "表1 主要指标"),
        pdf.grid([80, 200, 300, 400], [600, 640, 680, 720]),
        pdf.text(84, 692, "指标", 12), pdf.text(204, 692, "目标", 12), pdf.text(304, 692, "实绩", 12),
        pdf.text(84, 662, "新增养老床", 12), pdf.text(84, 646, "位", 12), pdf.text(204, 652, "200", 12),
        pdf.text(84, 612, "Free", 12), pdf.text(84, 602, "Zone", 12), pdf.text(304, 612, "1,703", 12),
        pdf.text(80, 560, "表后一段。"),
    )  # fmt: skip
    reading = read(pdf)
    assert cells(reading) == [[["指标", "目标", "实绩"], ["新增养老床位", "200", ""], ["Free Zone", "", "1,703"]]]
    assert [line.strip() for line in reading.text.splitlines()] == [
        "表1 主要指标", "指标\t目标\t实绩", "新增养老床位\t200", "Free Zone\t\t1,703", "表后一段。"
    ]  # fmt: skip
    placed = {box.span.of(reading.text): (box.left, box.top) for box in reading.boxes}
    assert placed["200"] == (200, 842 - 680)


def test_merged_cells_and_open_sides(pdf: Pdf, cells: Cells) -> None:
    rules = [pdf.line(80, y, 400, y) for y in (720, 640)] + [pdf.line(200, 680, 400, 680)]
    rules += [pdf.line(200, 640, 200, 720), pdf.line(300, 640, 300, 680)]
    words = [(84, 676, "指标"), (204, 692, "2025年"), (204, 652, "目标"), (304, 652, "实绩")]
    pdf.page(*rules, *(pdf.text(x, y, word, 12) for x, y, word in words))
    assert cells(read(pdf)) == [[["指标", "2025年", None], [None, "目标", "实绩"]]]


def test_a_frame_and_lone_lines_are_no_table(pdf: Pdf) -> None:
    pdf.page(
        pdf.grid([60, 500], [600, 800]),
        pdf.line(80, 700, 480, 700),
        pdf.text(80, 720, "红头"),
        pdf.text(80, 650, "正文"),
    )
    reading = read(pdf)
    assert (reading.text, reading.grids) == ("红头\n正文\n", ())


def test_scanned_pages_are_named_with_the_remedy(pdf: Pdf) -> None:
    for _ in range(3):
        pdf.page(pdf.picture)
    with pytest.raises(NoText, match=r"扫描件，3 页都没有文字层.*OCR.*ocrmypdf"):
        read(pdf)


def test_single_pages_without_text_are_remarked(pdf: Pdf) -> None:
    pdf.page(pdf.text(80, 700, "正文")).page(pdf.picture).page(pdf.picture).page(pdf.text(80, 700, "又")).page(
        pdf.picture
    )
    reading = read(pdf)
    assert "第2—3、5页是图片" in reading.problems[0]
    assert [page.number for page in reading.pages] == [1, 2, 3, 4, 5]


def test_a_password_is_told_apart_from_damage(pdf: Pdf) -> None:
    pdf.page(pdf.text(80, 700, "正文"))
    with pytest.raises(EncryptedFile, match="密码"):
        read_bytes(pdf.build(password="1234"), "a.pdf")
    assert read_bytes(pdf.build(password=""), "a.pdf").text == "正文\n"


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.97])
def test_a_truncated_file_is_called_damaged(pdf: Pdf, share: float) -> None:
    data = pdf.page(*[pdf.text(80, 700, "正文")] * 40).build()
    with pytest.raises(DamagedFile, match=r"不完整|损坏"):
        read_bytes(data[: int(len(data) * share)], "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n" + bytes(range(256)) * 9 + b"\n%%EOF\n"])
def test_what_is_only_called_pdf_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_bytes(data, "a.pdf")


def test_the_number_of_pages_and_the_time_are_bounded(pdf: Pdf) -> None:
    for _ in range(4):
        pdf.page(pdf.text(80, 700, "正文"))
    with pytest.raises(TooLarge, match="4 页"):
        read_bytes(pdf.build(), "a.pdf", Limits(pages=3))
    with pytest.raises(TooLarge, match="秒"):
        read_bytes(pdf.build(), "a.pdf", Limits(seconds=0))


@pytest.mark.parametrize("layers", [1, 2])
def test_a_stream_that_inflates_without_measure_is_refused(layers: int) -> None:
    stream = b" " * 4_000_000
    for _ in range(layers):
        stream = zlib.compress(stream, 9)
    filters = "/FlateDecode " * layers
    data = f"%PDF-1.4\n1 0 obj\n<< /Filter [{filters}] /Length {len(stream)} >>\nstream\n".encode() + stream
    with pytest.raises(TooLarge, match="压缩炸弹"):
        read_bytes(data + b"\nendstream\nendobj\n%%EOF\n", "a.pdf", Limits(inflated_bytes=2_000_000))
