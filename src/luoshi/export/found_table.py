"""What is found in a document, as tables in a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby

from rich.console import Console
from rich.text import Text

from luoshi.documents.model import Document, Part
from luoshi.export.terminal import Cells, Group, print_groups, print_text, print_title
from luoshi.export.widths import Column
from luoshi.export.wording import amount_text, date_text, period_text
from luoshi.export.words import Words
from luoshi.export.wrapping import visible
from luoshi.figures.model import Commitment, Figure
from luoshi.findings import Findings

_DOUBTFUL = 0.6
_UNIT_REMARK = re.compile("[（(]?(?P<unit>单位[:：][^（）()]{1,20})[）)]?$")
# In an outline's table [12500] is summed over the years; a cell may hold a bound, nothing, or a dash for nothing.
_NUMBER = re.compile(r"[\[〔［]?[≥≤><＞＜]?[-+−±]?[\d,.]+[%‰]?[\]〕］]?|[—–-]*")


def print_found(console: Console, what: str, found: Findings, words: Words) -> int:
    """Print one document's ``what``; gives the number of rows."""
    print_title(console, found.document.meta.title or found.name, _facts(found.document, words))
    count = _PRINTERS[what](console, found, words)
    if not count:
        print_text(console, words.say("（没有找到）", "(nothing found)"), style="quiet")
    return count


def _facts(document: Document, words: Words) -> list[str]:
    meta = document.meta
    return [
        meta.number or "",
        meta.issuer or "",
        date_text(meta.date),
        words.value("kind", meta.kind),
        period_text(meta.period, words.language),
    ]


def _print_figures(console: Console, found: Findings, words: Words) -> int:
    columns = [
        Column(words.heading("clause"), style="quiet", rank=4),
        Column(words.heading("indicator"), flex=True, least=18),
        Column(words.heading("measure"), most=8, rank=2),
        Column(words.heading("value"), right=True, most=18),
        Column(words.heading("unit"), style="unit", most=14),
        Column(words.heading("period"), style="quiet", most=20, rank=3),  # 2015 or 2020: no number is read without
        Column(words.heading("modality"), most=12, rank=1),
        Column(words.heading("owners"), flex=True, style="quiet", rank=5),
        Column("", most=20),
    ]
    rows = [(figure.section, figure.span.start, _figure_cells(figure, words)) for figure in found.figures]
    print_groups(console, columns, by_chapter(found.document, rows))
    return len(rows)


def _figure_cells(figure: Figure, words: Words) -> Cells:
    measure = "" if figure.measure == "amount" else words.value("measure", figure.measure)
    style = "" if figure.modality == "target" else "quiet"
    modality = _styled(words.value("modality", figure.modality), style)
    return (
        figure.clause,
        figure.indicator,
        measure,
        amount_text(figure.comparator, figure.low, figure.high, words.language),
        figure.unit,
        period_text(figure.period, words.language),
        modality,
        "、".join(figure.owners),
        " ".join(_flags(figure, words)),
    )


@lru_cache(maxsize=16)
def _styled(word: str, style: str) -> Text:
    """One of a few words in its style, shared by all rows: there may be a hundred thousand of them."""
    return Text(word, style=style)


def _flags(figure: Figure, words: Words) -> list[str]:
    flags = {
        "star": figure.star,
        "stretch": figure.ambition == "stretch",
        "estimated": figure.estimated,
        "doubtful": figure.confidence < _DOUBTFUL,
    }
    nature = [words.value("nature", figure.nature)] if figure.nature else []
    return [words.value("flag", name) for name, raised in flags.items() if raised] + nature


def _print_commitments(console: Console, found: Findings, words: Words) -> int:
    columns = [
        Column(words.heading("clause"), style="quiet", rank=4),
        Column(words.heading("kind"), most=10, rank=3),
        Column("", style="accent", most=2),
        Column(words.heading("text"), flex=True, least=30),
        Column(words.heading("owners"), flex=True, style="quiet", least=14),
        Column(words.heading("due"), most=14, rank=1),
        Column(words.heading("milestone"), most=10, rank=2),
        Column(words.heading("target_count"), right=True, most=7, rank=5),
    ]
    rows = [(-1, task.span.start, _commitment_cells(task, words)) for task in found.commitments]
    print_groups(console, columns, by_chapter(found.document, rows))
    return len(rows)


def _commitment_cells(task: Commitment, words: Words) -> Cells:
    return (
        task.clause,
        words.value("kind", task.kind),
        "★" if task.star else "",
        _shortened(task.text, 72),
        _owners_text(task, words),
        date_text(task.due),
        task.milestone or "",
        str(len(task.targets)) if task.targets else "",
    )


def _owners_text(task: Commitment, words: Words) -> str:
    """Lead units, then supporting ones after their role."""
    lead = "、".join(owner.unit for owner in task.owners if owner.role == "lead")
    supporting = "、".join(owner.unit for owner in task.owners if owner.role != "lead")
    role = words.say(f"配合：{supporting}", f"with {supporting}") if supporting else ""
    return words.say("；", "; ").join(part for part in (lead, role) if part)


def _print_outline(console: Console, found: Findings, words: Words) -> int:
    for section in found.document.sections:
        title = section.title or _shortened(section.span.of(found.document.source), 48)
        line = Text(visible(f"{section.label} "), style="quiet")
        line.append(visible(title), style="chapter" if section.parent < 0 else "not dim")
        print_text(console, line, indent=2 * max(section.level - 1, 0))
    return len(found.document.sections)


def _print_tables(console: Console, found: Findings, words: Words) -> int:
    for number, table in enumerate(found.document.tables, start=1):
        caption, unit = _without_unit(table.caption.text if table.caption else "")
        facts = [fact for fact in (unit, found.document.path(table.section)) if fact]
        print_title(console, caption or f"{words.heading('table')} {number}", facts)
        width = max((len(row) for row in table.rows), default=0)
        cells = [[cell.text if cell else "" for cell in row] + [""] * (width - len(row)) for row in table.rows]
        head = cells[0] if table.header_rows else [""] * width
        body = cells[1 if table.header_rows else 0 :]
        right = [all(_NUMBER.fullmatch(row[index].strip()) for row in body) for index in range(width)]
        columns = [Column(name, right=right[index], flex=True, least=6) for index, name in enumerate(head)]
        print_groups(console, columns, [Group("", list(body))])
    return len(found.document.tables)


def _without_unit(caption: str) -> tuple[str, str]:
    """A caption and the remark of the unit at its end, which stands on a line of its own above many tables.

    >>> _without_unit("租赁补贴发放金额单位：元/月"), _without_unit("主要指标（单位：亿元）"), _without_unit("主要指标")
    (('租赁补贴发放金额', '单位：元/月'), ('主要指标', '单位：亿元'), ('主要指标', ''))
    """
    remark = _UNIT_REMARK.search(caption)
    return (caption[: remark.start()].rstrip(), remark["unit"]) if remark else (caption, "")


def print_meta(console: Console, found: Iterable[Findings], words: Words) -> None:
    """A row a document, all of them in one table; under a gazette the documents that it holds."""
    columns = [
        Column(words.heading("doc"), flex=True, least=12),
        Column(words.heading("title"), flex=True, least=26),
        *(
            Column(words.heading(key), most=20, rank=rank)
            for rank, key in enumerate(("number", "date", "kind", "period"))
        ),
    ]
    rows: list[Cells] = []
    problems: list[str] = []
    for each in found:
        parts = each.document.parts
        rows += [_meta_cells(each.name if part is parts[0] else "", part, words) for part in parts]
        problems += [f"{each.name}: {problem}" for problem in each.document.problems]
    print_groups(console, columns, [Group("", rows)])
    for problem in problems:
        print_text(console, f"! {problem}", style="tone.half")


def _meta_cells(name: str, part: Part, words: Words) -> Cells:
    meta = part.meta
    kind = words.value("kind", meta.kind)
    period = " → ".join(period_text(each, words.language) for each in (meta.period, meta.planned) if each)
    return (name, meta.title, meta.number or "", date_text(meta.date), kind, period)


def _print_appointments(console: Console, found: Findings, words: Words) -> int:
    keys = ("person", "change", "post", "status", "date")
    columns = [Column(words.heading(key), flex=key == "post") for key in keys]
    rows: list[Cells] = [
        (
            line.person,
            words.value("change", line.change),
            line.post,
            "" if line.status == "regular" else words.value("status", line.status),
            date_text(line.date),
        )
        for line in found.appointments
    ]
    print_groups(console, columns, [Group("", rows)])
    return len(rows)


_PRINTERS: dict[str, Callable[[Console, Findings, Words], int]] = {
    "figures": _print_figures,
    "commitments": _print_commitments,
    "outline": _print_outline,
    "tables": _print_tables,
    "appointments": _print_appointments,
}


def by_chapter(document: Document, rows: Iterable[tuple[int, int, Cells]]) -> list[Group]:
    """Rows of (section or -1, offset, cells) grouped under the chapter of the outline that holds them, in order."""
    tops = [section for section in document.sections if section.parent < 0]

    def chapter(row: tuple[int, int, Cells]) -> str:
        section, offset, _ = row
        found = document.ancestors(section)[-1:] or [top for top in tops if top.span.holds(offset)][:1]
        return f"{found[0].label} {found[0].title}".strip() if found and found[0].title else ""

    return [Group(title, [cells for _, _, cells in group]) for title, group in groupby(rows, key=chapter)]


def _shortened(text: str, most: int) -> str:
    line = "".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
