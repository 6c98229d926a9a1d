"""The sheets of a workbook and their columns: what each holds, who may write in it, what is legal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from luoshi_site.ledger.queries.reading import MODALITIES
from luoshi_site.ledger.review_fields import AMBITIONS, COMPARATORS, MEASURES, NATURES
from luoshi_site.ledger.templatetags.promises import KINDS

LANGUAGES = ("zh", "en")
Pair = tuple[str, str]
# The sheet that nobody sees: which ledger, plan and language a workbook is of. And the lists of its drop-downs.
META, LISTS = "luoshi", "luoshi-lists"
NOTES: Pair = ("说明", "Notes")
FORMAT = "1"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``shape`` is how its cells are read; ``edit`` says that it may be changed in a row of the ledger,

    ``fresh`` that it is asked of a new row, ``need`` that a new row must have it. ``choices`` are code -> Chinese.
    """

    key: str
    heading: Pair
    shape: str = "text"
    width: float = 12
    note: Pair = ("", "")
    edit: bool = False
    fresh: bool = False
    need: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)

    def named(self, language: str) -> str:
        """The heading in a language."""
        return self.heading[LANGUAGES.index(language)]


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet: of tasks, targets or observations."""

    key: str
    title: Pair
    columns: tuple[Column, ...]

    def named(self, language: str) -> str:
        """The name of the sheet in a language."""
        return self.title[LANGUAGES.index(language)]

    def column(self, key: str) -> Column:
        """The column of that key."""
        return next(one for one in self.columns if one.key == key)


def _text(key: str, zh: str, en: str, width: float, note: Pair = ("", ""), **more: bool) -> Column:
    return Column(key, (zh, en), "text", width, note, **{"edit": True, "fresh": True, **more})


def _choice(key: str, zh: str, en: str, choices: Mapping[str, str], note: Pair = ("", ""), width: float = 11) -> Column:
    return Column(key, (zh, en), "choice", width, note, edit=True, fresh=True, choices=choices)


def _tick(key: str, zh: str, en: str) -> Column:
    return Column(key, (zh, en), "tick", 9, ("填“是”或“否”", "yes or no"), edit=True, fresh=True)


def _shown(key: str, zh: str, en: str, width: float, note: Pair) -> Column:
    return Column(key, (zh, en), "shown", width, note)


_HEAD = (
    Column("id", ("编号", "id"), "id", 8, ("台账里的编号，不要改；新增的行留空", "of the ledger; empty in a new row")),
    Column("version", ("版本", "version"), "version", 6, ("导出时的版本，不要改", "at the time of export; leave it")),
    Column(
        "mark", ("校验", "check"), "mark", 4, ("程序用来看出哪些格改过，不要改", "tells what was changed; leave it")
    ),
    Column(
        "plan",
        ("计划", "plan"),
        "plan",
        18,
        ("新增的行从下拉中选；原有的行不能改", "chosen in a new row; fixed in others"),
        fresh=True,
    ),
)
_REVIEW = _shown("review", "审阅", "review", 10, ("谁看过这一行；只供查看", "who looked at the row; only shown"))
_SOURCE_NOTE: Pair = (
    "新增的行必填：这一行从哪里来，例：区统计局2025年年报；原有的行不能改",
    "needed in a new row: where it comes from; fixed in others",
)
_UNITS: Pair = (
    "登记过的单位名称；几家用顿号隔开，写在前面的不分先后",
    "names of known units, several with commas between",
)
_PERIOD: Pair = ("例：2025、2025Q1-Q2、2025Q1-Q3、2026-2030", "as 2025, 2025Q1-Q2, 2025Q1-Q3, 2026-2030")

TASKS = SheetKind(
    "tasks",
    ("任务", "Commitments"),
    (
        *_HEAD,
        Column(
            "clause",
            ("条款", "clause"),
            "clause",
            12,
            (
                "新增的行可填，例：一/3，程序据此排位置；原有的行不能改",
                "may be given in a new row, as 一/3; fixed in others",
            ),
            fresh=True,
        ),
        _text("text", "任务内容", "text", 44, ("不能为空", "must not be empty"), need=True),
        _choice("kind", "种类", "kind", KINDS),
        Column("lead", ("牵头单位", "lead"), "units", 20, _UNITS, edit=True, fresh=True),
        Column("supporting", ("配合单位", "supporting"), "units", 24, _UNITS, edit=True, fresh=True),
        Column(
            "due",
            ("时限", "due"),
            "due",
            12,
            ("日期，或 2025、2025Q1-Q2 这样的时期", "a date, or a period as 2025Q1-Q2"),
            edit=True,
            fresh=True,
        ),
        _tick("star", "实事项目", "livelihood"),
        _text("milestone", "节点", "milestone", 10, ("开工、竣工等", "as 开工 (begun), 竣工 (completed)")),
        _text("category", "类别", "category", 14),
        _text("action", "动作", "action", 10),
        _text("object", "对象", "object", 24),
        Column("source", ("出处", "source"), "source", 28, _SOURCE_NOTE, fresh=True, need=True),
        _REVIEW,
    ),
)


def _figures(key: str, title: Pair, modality: str) -> SheetKind:
    return SheetKind(
        key,
        title,
        (
            *_HEAD,
            Column(
                "task",
                ("任务编号", "commitment"),
                "task",
                9,
                ("属于哪项任务：“任务”表里的编号；新增的行可填", "id of its commitment; may be given in a new row"),
                fresh=True,
            ),
            _shown("clause", "条款", "clause", 12, ("在文件里的位置", "its place in the document")),
            _text("indicator_name", "指标", "indicator", 28, ("不能为空", "must not be empty"), need=True),
            _choice("comparator", "比较", "comparator", COMPARATORS, width=13),
            Column(
                "low",
                ("数值", "value"),
                "number",
                14,
                ("区间填下限。数字本身，不带单位", "of a range the lower end; without its unit"),
                edit=True,
                fresh=True,
            ),
            Column(
                "high",
                ("上限", "upper"),
                "number",
                12,
                ("只有“区间”才填", "only of a range"),
                edit=True,
                fresh=True,
            ),
            _text("unit", "单位", "unit", 9, ("亿元、%、张", "as 亿元, %, 张")),
            Column("period", ("时期", "period"), "period", 12, _PERIOD, edit=True, fresh=True, need=True),
            _choice(
                "modality",
                "性质",
                "modality",
                MODALITIES,
                (f"新增的行不填即为“{MODALITIES[modality]}”", f"in a new row {modality} where empty"),
                8,
            ),
            _choice("measure", "口径", "measure", MEASURES),
            _choice("ambition", "要求", "ambition", AMBITIONS, width=8),
            _choice("nature", "指标属性", "nature", NATURES),
            _text("population", "范围", "scope", 14, ("只指一部分人或地方时填", "where it speaks of a part only")),
            _tick("star", "实事项目", "livelihood"),
            _tick("estimated", "预计数", "estimated"),
            Column(
                "document",
                ("文件", "document"),
                "document",
                26,
                ("新增的行可从下拉中选；原有的行不能改", "may be chosen in a new row; fixed in others"),
                fresh=True,
            ),
            Column("source", ("来源", "source"), "source", 28, _SOURCE_NOTE, fresh=True, need=True),
            Column(
                "quote",
                ("原文", "quote"),
                "quote",
                56,
                (
                    "新增的行选了文件时可照抄一句原文，程序会定位到那一句；原有的行不能改",
                    "in a new row with a document: its sentence, letter by letter; fixed in others",
                ),
                fresh=True,
            ),
            _REVIEW,
        ),
    )


TARGETS = _figures("targets", ("目标值", "Targets"), "target")
OBSERVATIONS = _figures("observations", ("实绩值", "Observations"), "actual")
SHEETS = (TASKS, TARGETS, OBSERVATIONS)
MODALITY = {"targets": "target", "observations": "actual"}


def sheet_of(key: str) -> SheetKind:
    """The sheet of that key."""
    return next(one for one in SHEETS if one.key == key)
