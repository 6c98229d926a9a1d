"""How long a document says that it holds: 有效期至2026年12月31日, 自2025年3月1日起有效期2年, 执行期为2024—2026年."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from luoshi.text.numerals import parse_numeral
from luoshi.text.unclear import Unclear

# One of these is in each sentence that says for how long its document holds.
HOLDING_WORDS: Final = ("有效期", "适用", "暂定", "试行", "施行", "执行", "实施", "政策期", "兑现期")
_DAY: Final = r"(?P<y>20\d\d)年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?"
_FROM: Final = re.compile(rf"[自从]{_DAY}(?:起|开始|(?=正式|施行|执行|实施|生效))")
# 自印发之日起30日后施行
_DAYS_LATER: Final = re.compile(r"[自从](?:印发|发布|公布|发文|下发|颁布)之?日起(\d{1,3})[日天]后")
_KEY: Final = r"(?P<key>(?:有效|施行|执行|实施|试行|适用|政策|兑现)(?:期限?|时限|时间|期间|年限)|适用于?)"
_UNTIL: Final = re.compile(
    rf"(?:{_KEY}(?:自.{{0,16}})?|(?:施行|执行|实施|适用|有效)[，,]?)(?:截至|截止至?|截止到|至|到){_DAY}"
)
_SPAN: Final = re.compile(
    rf"{_KEY}[^，。；\d]{{0,10}}(?P<ay>20\d\d)年?(?:(?P<am>\d{{1,2}})月(?:(?P<ad>\d{{1,2}})日)?)?起?(?:至|到|[-—–~～－]{{1,2}})"
    r"(?:(?P<by>20\d\d)年?)?(?:(?P<bm>\d{1,2})月(?:(?P<bd>\d{1,2})日)?)?"
)
_YEAR: Final = re.compile(rf"{_KEY}(?:为|是)?(?P<y>20\d\d)年度?(?![\d至到起—-])")
_EARLIER: Final = re.compile("上一?轮|[原旧]|此前|前期")
_ASIDE: Final = re.compile(r"有效期[^，。；\d]{0,4}[\d一二三四五]年[（(](20\d\d)年?[-—–~～至](20\d\d)年?[)）]")
_COUNT: Final = r"(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,2})年(?![以度龄级])"
_TERM: Final = re.compile(
    rf"(?:{_KEY}[^，。；\d一二两三四五六七八九十]{{0,16}}|(?:暂定|暂行|(?<=[，,；;起])试行|(?<=[，,；;])一定))(?<!\d){_COUNT}"
)
# What stands before 有效期 in its clause where it is the document's own, not a licence's or a project's.
_OWN: Final = re.compile(
    r"(?:^|本|其|该|此|起|后|且|并|暂|日|(?:政策|措施|办法|意见|细则|规定|方案|文件|条款|通知|标准|条例|公告|规则|章程)(?:的|》)?)$"
)
_PART: Final = re.compile("其中[^。；]*$")  # 其中有机肥补贴自2023年4月7日起参照实施: no more than a part of it
_MARKS: Final = re.compile("[，,；;：:（(]")
_LONGEST_TERM: Final = 10  # years that measures hold for; land and concessions are let for longer


@dataclass(frozen=True, slots=True)
class Validity:
    """The first and the last day on which a document holds, as ISO; the first is None where nothing tells it.

    ``years`` is the term where the last day is worked out from one, else 0.
    """

    first: str | None
    last: str
    years: int = 0


def find_validity(text: str, issued: str | None = None) -> Validity | None:
    """For how long ``text`` says that its document holds; one without a day of its own begins on that of issue.

    What is told of a licence, a contract or a project is left out.

    >>> find_validity("本办法自公布之日起施行，有效期至2026年12月31日。", "2025-04-08")
    Validity(first='2025-04-08', last='2026-12-31', years=0)
    >>> find_validity("本措施自2025年3月1日起施行，有效期2年。"), find_validity("有效期三年")
    (Validity(first='2025-03-01', last='2027-02-28', years=2), None)
    >>> find_validity("政策执行期限为2024年-2026年。"), find_validity("食品经营许可证有效期至2027年5月。")
    (Validity(first='2024-01-01', last='2026-12-31', years=0), None)
    """
    first = issued
    for sentence in text.split("。"):
        begin = _FROM.search(sentence)
        if begin and not _PART.search(sentence, 0, begin.start()):
            first = _iso(begin) or first
        elif first and (later := _DAYS_LATER.search(sentence)):
            first = (date.fromisoformat(first) + timedelta(days=int(later[1]))).isoformat()
        if held := _span(sentence) or _until(sentence, first) or _term(sentence, first):
            return held
    return None


def years_named(text: str) -> Validity | None:
    """The first and the last day between which ``text`` says that its document holds, where it names both as one term.

    >>> years_named("政策执行期限为2024年-2026年。"), years_named("有效期5年（2018-2022年）。")
    (Validity(first='2024-01-01', last='2026-12-31', years=0), Validity(first='2018-01-01', last='2022-12-31', years=0))
    >>> years_named("本办法自2025年3月1日起施行，有效期至2027年12月31日。") is None
    True
    """
    return next((held for sentence in text.split("。") if (held := _span(sentence) or _aside(sentence))), None)


def _aside(sentence: str) -> Validity | None:
    """有效期5年（2018-2022年）."""
    found = _ASIDE.search(sentence)
    before = _MARKS.split(sentence[: found.start()])[-1] if found else ""
    if found is None or found[1] >= found[2] or not _OWN.search(before) or _EARLIER.search(before):
        return None
    return Validity(f"{found[1]}-01-01", f"{found[2]}-12-31")


def _is_own(sentence: str, found: re.Match[str] | None) -> bool:
    """Whether what was found is said of the document itself."""
    if found is None:
        return False
    key = found.groupdict().get("key")
    return key is None or _OWN.search(_MARKS.split(sentence[: found.start("key")])[-1]) is not None


def _span(sentence: str) -> Validity | None:
    """执行时间为2024年1月1日至2025年12月31日; 执行期为2024年."""
    found = _SPAN.search(sentence)
    if found and _is_own(sentence, found) and (found["by"] or found["bm"]):
        first = _day(found["ay"], found["am"], found["ad"], at_end=False)
        last = _day(found["by"] or found["ay"], found["bm"], found["bd"], at_end=True)
        return Validity(first, last) if first and last and first < last else None
    year = _YEAR.search(sentence)
    return Validity(f"{year['y']}-01-01", f"{year['y']}-12-31") if year and _is_own(sentence, year) else None


def _until(sentence: str, first: str | None) -> Validity | None:
    found = _UNTIL.search(sentence)
    last = _iso(found, at_end=True) if found and _is_own(sentence, found) else None
    return Validity(first, last) if last else None


def _term(sentence: str, first: str | None) -> Validity | None:
    term = _TERM.search(sentence)
    if term is None or first is None or not _is_own(sentence, term):
        return None
    years = parse_numeral(term["years"])
    if isinstance(years, Unclear) or not 0 < years <= _LONGEST_TERM:
        return None
    start = date.fromisoformat(first)
    year = start.year + int(years)
    after = date(year, start.month, min(start.day, monthrange(year, start.month)[1]))
    return Validity(first, (after - timedelta(days=1)).isoformat(), int(years))


def _iso(day: re.Match[str], *, at_end: bool = False) -> str | None:
    return _day(day["y"], day["m"], day["d"], at_end=at_end)


def _day(y: str, m: str | None, d: str | None, *, at_end: bool) -> str | None:
    """A day as ISO; of a month or year alone its first one, with ``at_end`` its last; None for none of a calendar."""
    year, month = int(y), int(m or (12 if at_end else 1))
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year, month)[1]
    number = int(d or (longest if at_end else 1))
    return f"{year}-{month:02d}-{number:02d}" if 1 <= number <= longest else None
