"""OFD files: characters placed on pages become lines with boxes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, NoText

Make = Callable[..., bytes]
Cells = Callable[[Reading], list[list[list[str | None]]]]


def text(x: float, y: float, words: str, size: float = 5, *, delta: str | None = None, more: str = "") -> str:
    steps = f'DeltaX="{delta}"' if delta else ""
    code = f'<ofd:TextCode X="0" Y="{size}" {steps}>{words}</ofd:TextCode>'
    return f'<ofd:TextObject Boundary="{x} {y} 100 {size}" Size="{size}" {more}>{code}</ofd:TextObject>'


def path(data: str) -> str:
    return f'<ofd:PathObject Boundary="0 0 210 297"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'


def test_lines_pages_and_boxes(make_ofd: Make) -> None:
    first = text(20, 40, "新增床位200张", delta="g 4 5 g 3 2.5 5") + text(20, 30, "（一）", delta="g 2 5")
    reading = read_bytes(make_ofd(first, text(20, 20, "第二页"), title="工作安排"), "安排.ofd")
    assert reading.text == "（一）\n新增床位200张\n第二页\n"
    assert (reading.title, reading.whole_lines, len(reading.pages)) == ("工作安排", False, 2)
    assert reading.pages[0].width == pytest.approx(595.28, abs=0.1)
    box = reading.boxes[1]
    assert box.left == pytest.approx(20 * 72 / 25.4, abs=0.01)
    assert box.right == pytest.approx((20 + 4 * 5 + 3 * 2.5 + 5) * 72 / 25.4, abs=0.01)


def test_a_matrix_scales_and_moves(make_ofd: Make) -> None:
    page = text(0, 0, "落实", 5, delta="5", more='CTM="2 0 0 2 30 40"')
    box = read_bytes(make_ofd(page), "a.ofd").boxes[0]
    assert (box.left, box.right) == (pytest.approx(85.04, abs=0.01), pytest.approx(141.73, abs=0.01))


def test_templates_and_blocks_are_part_of_the_page(make_ofd: Make) -> None:
    page = f"<ofd:PageBlock>{text(20, 60, '正文')}</ofd:PageBlock>"
    assert read_bytes(make_ofd(page, templates={"7": text(20, 20, "红头")}), "a.ofd").text == "红头\n正文\n"


def test_ruled_tables_become_grids(make_ofd: Make, cells: Cells) -> None:
    lines = [f"M 20 {y} L 120 {y}" for y in (50, 60, 70)] + [f"M {x} 50 L {x} 70" for x in (20, 70, 120)]
    words = [text(22, 52, "指标"), text(72, 52, "目标"), text(22, 62, "床位"), text(72, 62, "200")]
    reading = read_bytes(make_ofd("".join([path(" ".join(lines)), *words])), "a.ofd")
    assert cells(reading) == [[["指标", "目标"], ["床位", "200"]]]


def test_pages_of_pictures_are_told(make_ofd: Make) -> None:
    with pytest.raises(NoText, match="2 页都没有文字"):
        read_bytes(make_ofd("<ofd:ImageObject/>", ""), "a.ofd")


def test_files_without_pages_are_damaged(make_ofd: Make, make_zip: Make) -> None:
    with pytest.raises(DamagedFile, match="一页也没有"):
        read_bytes(make_ofd(), "a.ofd")
    with pytest.raises(DamagedFile, match="DOCTYPE"):
        read_bytes(make_zip({"OFD.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "a.ofd")


@pytest.mark.parametrize("size", ["0", "-3", "1e300", "nan", "x", ""])
def test_senseless_numbers_do_no_harm(make_ofd: Make, size: str) -> None:
    code = '<ofd:TextCode X="inf" DeltaX="g 1e99 1 g x">坏</ofd:TextCode>'
    bad = f'<ofd:TextObject Boundary="a b" Size="{size}" CTM="1 2">{code}</ofd:TextObject>'
    reading = read_bytes(make_ofd(bad + path("M 1 L 2 C B 1 1") + text(9, 9, "好")), "a.ofd")
    assert "好" in reading.text
