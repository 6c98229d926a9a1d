"""The table: promise, status and outcome of every row, with both sentences."""

from __future__ import annotations

from luoshi.export.comparison import Comparison, Pairing, Sentence
from luoshi.export.marks import MARKS
from luoshi.export.page.html import both, escape, highlighted, place_id, value
from luoshi.export.page.overview import CHINESE, ENGLISH, status_label
from luoshi.export.reason_text import reason_text
from luoshi.export.reasons import part_reason

_DOUBTFUL = 0.6
_GAUGE = 120  # width of the gauge; the target stands at two thirds of it
_FULL = 1.5


def table(comparison: Comparison) -> str:
    """All rows in the order of the comparison; the script groups and filters them."""
    left, right = (both(*map(escape, head)) for head in comparison.heads)
    body = "\n".join(_row(number, row, comparison) for number, row in enumerate(comparison.rows, start=1))
    return f"""<table class="pairs" id="pairs">
<thead><tr><th scope="col">{left}</th><th scope="col">{both("结论", "Status")}</th>
<th scope="col">{right}</th></tr></thead>
<tbody>
{body}
</tbody></table>
<p class="nothing" hidden>{both("没有符合条件的行。", "No row matches.")}</p>"""


def _row(number: int, row: Pairing, comparison: Comparison) -> str:
    side = row.left or row.right
    chapter = side.chapter if side else ""
    units = [unit for each in (row.left, row.right) if each for unit in each.owners]
    data = f'data-status="{row.status}" data-chapter="{escape(chapter)}" data-units="{escape("|".join(units))}"'
    return f"""<tr id="row-{number}" {data}>
<td class="left">{_sentence(row.left) or _absent(comparison, "left")}</td>
<td class="middle {MARKS[row.status].tone}">{_verdict(row)}</td>
<td class="right">{_sentence(row.right) or _absent(comparison, "right")}{_also(row)}</td>
</tr>"""


def _sentence(side: Sentence | None) -> str:
    if side is None:
        return ""
    owners = f'<span class="owners">{escape("、".join(side.owners))}</span>' if side.owners else ""
    link = f"#{place_id(side.doc, side.start)}"
    figure = f'<a class="door value" href="{link}">{value(side.value)}</a>' if side.value else ""
    title = f"<h3>{escape(side.title)}</h3>" if side.title else ""
    return f"""<div class="head">{title}{figure}</div>
<p class="quote">{highlighted(side)}</p>
<p class="source">{_link(side)}{owners}</p>"""


def _link(side: Sentence) -> str:
    place = escape(side.source)
    return f'<a class="door" href="#{place_id(side.doc, side.start)}">{place}</a>'


def _verdict(row: Pairing) -> str:
    # A contradiction's reason is its arithmetic and is read as a whole; of the others the status says a part.
    told, rest = (row.reason, "") if MARKS[row.status].key == "grade" else part_reason(row.reason)
    named = [(escape(CHINESE.value(*flag)), escape(ENGLISH.value(*flag))) for flag in row.flags]
    flags = "".join(f'<span class="flag">{both(*names)}</span>' for names in named)
    reason = f'<p class="reason">{_in_both(told)}</p>' if told else ""
    doubt = ""
    if row.confidence < _DOUBTFUL:
        doubt = f'<span class="flag">{both("把握不大", "doubtful")} {row.confidence:.2f}</span>'
    more = f"<details><summary>{both('依据', 'Why')}</summary>{_in_both(rest)}</details>" if rest else ""
    return f"""<p class="status">{status_label(row.status)}</p>{_gauge(row.ratio)}
{reason}{flags}{doubt}{more}"""


def _in_both(reason: str) -> str:
    return both(escape(reason), escape(reason_text(reason, ENGLISH)))


def _gauge(ratio: float | None) -> str:
    """Outcome over target as a bar against a line that stands at 100%."""
    if ratio is None or ratio < 0:
        return ""
    full = _GAUGE / _FULL
    width = min(ratio / _FULL, 1.0) * _GAUGE
    label = both(f"为目标的 {100 * ratio:.1f}%", f"{100 * ratio:.1f}% of target")
    return f"""<p class="gauge"><svg viewBox="0 0 {_GAUGE} 10" aria-hidden="true">
<rect class="track" y="3" width="{_GAUGE}" height="4"/><rect class="fill" y="3" width="{width:.1f}" height="4"/>
<path d="M{full:.1f} 0V10"/></svg> <span>{label}</span></p>"""


def _absent(comparison: Comparison, side: str) -> str:
    if comparison.kind == "check":
        return ""
    if comparison.kind == "drift":
        words = both("上年没有", "Not in the old plan") if side == "left" else both("今年没有", "Not in the new plan")
        return f'<p class="absent">{words}</p>'
    looked = "、".join(escape(found.document.meta.title or found.name) for found in comparison.documents[1:])
    words = both("报告中未见", "Not reported")
    return f'<p class="absent">{words}</p><p class="source">{both("查过：", "Looked in: ")}{looked}</p>'


def _also(row: Pairing) -> str:
    if not row.also:
        return ""
    places = "".join(f'<li>{_link(side)} <span class="value">{value(side.value)}</span></li>' for side in row.also)
    return f'<div class="also">{both("另见", "Also")}<ul>{places}</ul></div>'
