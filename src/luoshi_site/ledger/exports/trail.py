"""The trail as a file: CSV as long as it is, Excel up to what a person can still look through."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db.models import QuerySet
from django.http import HttpResponse, StreamingHttpResponse

from luoshi.export.csv_file import csv_cell, disarm
from luoshi.export.sheet import Row, Sheet, Value
from luoshi.export.words import Words
from luoshi.export.xlsx import write_xlsx
from luoshi.said import said
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.exports.answering import TYPES, attachment, disposition
from luoshi_site.ledger.models import Change
from luoshi_site.ledger.queries.trail_links import Link, in_words
from luoshi_site.site.saying import in_english, say
from luoshi_site.site.templatetags.luoshi import moment

_COLUMNS = {
    "link": "编号",
    "at": "时间",
    "who": "谁",
    "username": "用户名",
    "act": "做了什么",
    "kind": "哪一类",
    "object_id": "行号",
    "name": "哪一行",
    "government": "政府",
    "changes": "从前 → 现在",
    "batch": "一并改动",
    "note": "说明",
    "hash": "散列值",
}
_CHUNK, _MOST_IN_EXCEL = 500, 100_000


class _TrailWords(Words):
    def heading(self, key: str) -> str:
        return say(_COLUMNS[key])


def trail_csv(rows: QuerySet[Change], name: str) -> StreamingHttpResponse:
    """Every link asked for, written while it is read."""
    words = _TrailWords("en" if in_english() else "zh")
    writer = csv.writer(_Echo(), lineterminator="\r\n")
    # The language belongs to the request, which is over when the rows are read: links are worded in a generator of it.
    lines = _lines(_links(rows))

    def text() -> Iterator[bytes]:
        yield ("\ufeff" + writer.writerow([disarm(words.heading(key)) for key in _COLUMNS])).encode()
        for line in lines:
            yield str(
                writer.writerow([csv_cell(key, value, words) for key, value in zip(_COLUMNS, line, strict=True)])
            ).encode()

    answer = StreamingHttpResponse(text(), content_type=TYPES["csv"])
    answer["Content-Disposition"] = disposition(name, "csv")
    return answer


def trail_xlsx(rows: QuerySet[Change], name: str) -> HttpResponse:
    """At most `_MOST_IN_EXCEL` links; `Refused` where there are more."""
    lines = list(islice(_lines(_links(rows[: _MOST_IN_EXCEL + 1])), _MOST_IN_EXCEL + 1))
    if len(lines) > _MOST_IN_EXCEL:
        raise Refused(
            said("有{most_in_excel}条以上，Excel 放不下也看不完。", most_in_excel=f"{_MOST_IN_EXCEL:,}"),
            "请缩小时间或范围，或下载 CSV。",
            field="since",
        )
    sheet = Sheet(say("审计"), tuple(_COLUMNS), lines)
    return attachment(write_xlsx([sheet], _TrailWords("en" if in_english() else "zh")), name, "xlsx")


class _Echo:
    def write(self, line: str) -> str:
        """What the writer wrote, given back instead of kept."""
        return line


def _links(rows: QuerySet[Change]) -> Iterator[Link]:
    waiting = rows.order_by("-id").iterator(chunk_size=_CHUNK) if not rows.query.is_sliced else iter(rows)
    while chunk := list(islice(waiting, _CHUNK)):
        yield from in_words(chunk)


def _lines(links: Iterable[Link]) -> Iterator[Row]:
    for one in links:
        line: tuple[Value, ...] = (
            one.change.pk,
            moment(one.change.at),
            one.who,
            one.change.who_name,
            one.act,
            one.kind,
            one.change.object_id,
            one.name,
            one.government,
            "；".join(f"{each.name}：{each.before or '—'} → {each.after or '—'}" for each in one.columns),
            "、".join(f"{kind} {count}" for kind, count in one.batch),
            one.change.note,
            one.change.hash,
        )
        yield line
