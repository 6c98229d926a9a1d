"""The head of the page: what was compared, the counts, a mark for every row, a bar for every chapter."""

from __future__ import annotations

from luoshi.export.comparison import Comparison, Pairing
from luoshi.export.marks import MARKS
from luoshi.export.page.html import both, escape
from luoshi.export.wording import date_text
from luoshi.export.words import Words

CHINESE, ENGLISH = Words("zh"), Words("en")
_BAR_WIDTH, _BAR_HEIGHT = 240, 14


def status_label(status: str) -> str:
    """Shape and word, both languages."""
    mark = MARKS[status]
    word = both(CHINESE.value(mark.key, status), ENGLISH.value(mark.key, status))
    return f'<span class="shape" aria-hidden="true">{mark.shape}</span> {word}'


def masthead(comparison: Comparison) -> str:
    """Title, facts of the first document, and the sentence that states the result."""
    meta = comparison.documents[0].document.meta
    facts = " · ".join(escape(fact) for fact in (meta.number, meta.issuer, date_text(meta.date)) if fact)
    kind = {
        "scorecard": both("目标与结果对照", "Scorecard"),
        "drift": both("目标变化", "Drift"),
        "check": both("数据矛盾", "Contradictions"),
    }[comparison.kind]
    return f"""<header class="masthead">
<p class="brand"><a href="#top">落实</a> <span>{kind}</span></p>
<h1>{both(*map(escape, comparison.title))}</h1>
<p class="facts">{facts if comparison.kind == "scorecard" else ""}</p>
<p class="sentence">{both(*map(escape, comparison.summary))}</p>
</header>"""


def counts(comparison: Comparison) -> str:
    """A button for each status that shows its rows alone; the number against all rows."""
    total = len(comparison.rows)
    buttons = "".join(
        f'<li><button type="button" class="count {MARKS[status].tone}" data-status="{status}" aria-pressed="false">'
        f'<span class="n">{comparison.count(status)}</span><span class="of">/{total}</span>'
        f'<span class="word">{status_label(status)}</span></button></li>'
        for status in comparison.statuses
    )
    return f'<ul class="counts">{buttons}</ul>'


def strip(comparison: Comparison) -> str:
    """One small mark a row, grouped by chapter: all of it at a glance. Each leads to its row."""
    if comparison.kind == "check":
        return ""
    numbers = {id(row): number for number, row in enumerate(comparison.rows, start=1)}
    groups = "".join(
        f'<li><span class="chapter">{escape(chapter) or "—"}</span><span class="marks">'
        + "".join(_mark(numbers[id(row)], row) for row in rows)
        + f"</span>{_bar(comparison, rows)}</li>"
        for chapter, rows in comparison.chapters()
    )
    label = both("一项一个标记，按章排列", "One mark a row, by chapter", tag="span")
    return f'<section class="strip"><h2>{label}</h2><ul>{groups}</ul></section>'


def _mark(number: int, row: Pairing) -> str:
    mark = MARKS[row.status]
    side = row.left or row.right
    name = f"{side.title or side.text[:24]} {side.value}".strip() if side else ""
    label = escape(f"{name}：{CHINESE.value(mark.key, row.status)}")
    return f'<a href="#row-{number}" class="{mark.tone}" title="{label}" aria-label="{label}">{mark.shape}</a>'


def _bar(comparison: Comparison, rows: list[Pairing]) -> str:
    """The shares of a chapter's rows by status. Widths are attributes, not styles: the page allows no inline style."""
    at, pieces, spoken = 0.0, [], []
    for status in comparison.statuses:
        count = sum(row.status == status for row in rows)
        if not count:
            continue
        width = _BAR_WIDTH * count / len(rows)
        tone = MARKS[status].tone
        pieces.append(f'<rect class="{tone}" x="{at:.1f}" width="{max(width - 1.5, 1):.1f}" height="{_BAR_HEIGHT}"/>')
        if width > 16:
            middle = at + (width - 1.5) / 2
            pieces.append(f'<text x="{middle:.1f}" y="{_BAR_HEIGHT - 3.5}">{MARKS[status].shape}{count}</text>')
        spoken.append(f"{CHINESE.value(MARKS[status].key, status)}{count}")
        at += width
    box = f'viewBox="0 0 {_BAR_WIDTH} {_BAR_HEIGHT}"'
    label = escape("、".join(spoken))
    return f'<svg class="bar" {box} role="img" aria-label="{label}"><title>{label}</title>{"".join(pieces)}</svg>'


def filters(comparison: Comparison) -> str:
    """Search, chapter, unit and grouping, and how many rows are shown of how many."""
    sides = [side for row in comparison.rows for side in (row.left, row.right) if side]
    chapters = list(dict.fromkeys(side.chapter for side in sides if side.chapter))
    first = " selected" if comparison.kind == "check" else ""
    units = list(dict.fromkeys(unit for side in sides for unit in side.owners))
    total = len(comparison.rows)
    every_chapter, every_unit = ("全部章节", "All chapters"), ("全部单位", "All units")
    return f"""<form class="filters" role="search">
<label>{both("搜索", "Search")}<input type="search" name="words" autocomplete="off" data-key="/"></label>
<label>{both("章节", "Chapter")}{_select("chapter", every_chapter, chapters)}</label>
{f"<label>{both('单位', 'Unit')}{_select('unit', every_unit, units)}</label>" if units else ""}
<label>{both("排列", "Group by")}<select name="group">
<option value="chapter" data-en="Chapter">按章节</option><option value="status" data-en="Status"{first}>按结论</option>
{'<option value="unit" data-en="Unit">按单位</option>' if units else ""}</select></label>
<p class="shown" role="status">{both("显示", "Showing")} <b id="shown">{total}</b> / {total}</p>
<button type="reset">{both("全部显示", "Show all")}</button>
</form>"""


def _select(name: str, every: tuple[str, str], options: list[str]) -> str:
    listed = "".join(f'<option value="{escape(option)}">{escape(option)}</option>' for option in options)
    return f'<select name="{name}"><option value="" data-en="{every[1]}">{every[0]}</option>{listed}</select>'
