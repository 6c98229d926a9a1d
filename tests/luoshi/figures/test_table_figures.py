"""The figures of a table."""

from __future__ import annotations

from luoshi.documents.model import Document, Metadata, Part, Passage, Table
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure
from luoshi.text.span import Span


def read(caption: str, *rows: str) -> list[Figure]:
    """The figures of a table whose rows are given with | between their cells; the first row is the head."""
    source, cells = caption, []
    for line in rows:
        texts = line.split("|")
        offsets = [len(source) + sum(map(len, texts[:index])) for index in range(len(texts))]
        cells.append(
            tuple(Passage(t, (0,), (at,), "cell") if t else None for t, at in zip(texts, offsets, strict=True))
        )
        source += "".join(texts)
    whole = Span(0, len(source))
    title = Passage(caption, (0,), (0,), "caption") if caption else None
    meta = Metadata(kind="arrangement", period="2026")
    table = Table(title, tuple(cells), 1, whole)
    return list(find_figures(Document("sample", source, meta, (), (table,), (), (Part(meta, whole),))))


def told(figures: list[Figure]) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit} {f.measure} {f.period} {f.modality}" for f in figures]


def test_a_value_takes_name_unit_and_period_from_its_table() -> None:
    figures = read("", "指标|单位|2025年完成|2026年目标", "社区书屋|家|3|5", "绿化覆盖率|%|40|41")
    assert told(figures) == [
        "社区书屋 3家 amount 2025 actual",
        "社区书屋 5家 amount 2026 target",
        "绿化覆盖率 40% ratio 2025 actual",
        "绿化覆盖率 41% ratio 2026 target",
    ]


def test_owners_and_nature_hold_for_a_row() -> None:
    (figure,) = read("", "指标|目标值|指标属性|责任单位", "社区书屋|5家|约束性|区文旅局、各街道")
    assert (figure.owners, figure.nature) == (("区文旅局", "各街道"), "binding")


def test_the_caption_gives_a_unit_and_the_name_of_the_total() -> None:
    figures = read("2026年税收收入目标（单位：万元）", "行业|目标", "工业|300", "合计|800")
    assert [(figure.unit, figure.low) for figure in figures] == [("万元", 300), ("万元", 800)]


def test_a_rate_of_growth_is_signed() -> None:
    (figure,) = read("", "指标|目标（%）", "能耗强度增速|-3")
    assert (figure.indicator, figure.measure, figure.low) == ("能耗强度", "growth", -3)


def test_a_directive_stands_for_a_number() -> None:
    figures = read("", "指标|目标", "城镇登记失业率|完成市下达目标", "居民收入增速|与经济增长同步")
    assert [(figure.comparator, figure.measure, figure.low) for figure in figures] == [
        ("directive", "amount", None),
        ("parity", "growth", None),
    ]


def test_prose_in_a_cell_is_read_as_prose() -> None:
    figures = read("", "项目名称|建设内容", "夜读计划|新增书屋3家，举办讲座20场")
    assert told(figures) == ["书屋 3家 amount 2026 target", "讲座 20场 amount 2026 target"]


def test_a_second_number_in_a_cell_takes_the_word_before_it() -> None:
    figures = read("", "项目|目标", "厂房面积|30万平方米（竣工12万平方米）")
    assert [(figure.indicator, figure.unit) for figure in figures] == [
        ("厂房面积", "万平方米"),
        ("厂房竣工", "万平方米"),
    ]
