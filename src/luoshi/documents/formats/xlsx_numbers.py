"""Numbers of a workbook as a person sees them in the cell: 1700, 8.5%, 2025-02-17 (ECMA-376 part 1, 18.8.30)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

GENERAL = "General"
# Formats that files use by number without spelling them out (18.8.30); 27-36 and 50-58 are dates in Chinese Excel.
_BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 49: "@",
    14: "yyyy-mm-dd", 15: "yyyy-mm-dd", 16: "mm-dd", 17: "yyyy-mm", 18: "hh:mm", 19: "hh:mm:ss", 20: "hh:mm",
    21: "hh:mm:ss", 22: "yyyy-mm-dd hh:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0",
    42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "hh:mm:ss", 47: "mm:ss",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 55), 58), "yyyy-mm-dd"),
    32: "hh:mm", 33: "hh:mm:ss", 34: "hh:mm", 35: "hh:mm:ss", 55: "yyyy-mm", 56: "mm-dd", 57: "yyyy-mm",
}  # fmt: skip
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_ASIDE = re.compile(r"_.|\*.")
_BRACKET = re.compile(r"\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]")
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]*)?(?:E[+-][0#?]+)?,*|\.[0#?]+")
_FIRST_DAY = datetime(1899, 12, 30)
_FIRST_DAY_1904 = datetime(1904, 1, 1)
_LAST_SERIAL = 2_957_000  # in the year 9995


@dataclass(frozen=True, slots=True)
class Format:
    """One section of a number format, taken apart."""

    date: str = ""
    percent: bool = False
    least: int = 0
    most: int = 0
    thousands: bool = False
    scale: int = 0
    before: str = ""
    after: str = ""
    general: bool = False


def built_in(number: int) -> str:
    """The format that a number stands for."""
    return _BUILT_IN.get(number, GENERAL)


def format_of(code: str) -> Format:
    """The shape of the positive numbers of a format.

    >>> format_of("0.00%").percent, format_of("0.00").least, format_of("yyyy/m/d").date
    (True, 2, 'ymd')
    """
    return _parse(_sections(code)[0])


def show_number(raw: str, code: str, *, since_1904: bool = False) -> str:
    """The number ``raw`` as a cell of the format ``code`` shows it, dates in ISO form; anything else as it is.

    >>> show_number("1700", "General"), show_number("0.085", "0.0%"), show_number("45705", "yyyy/m/d")
    ('1700', '8.5%', '2025-02-17')
    >>> show_number("8.3000000000000007", "General"), show_number("3083012.4", "#,##0"), show_number("12", '0"万元"')
    ('8.3', '3,083,012', '12万元')
    """
    try:
        value = Decimal(raw.strip())
    except InvalidOperation:
        return raw
    if not value.is_finite() or value.adjusted() > 300:
        return raw
    sections = _sections(code)
    section = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    format = _parse(sections[section])
    if format.date:
        return _show_date(value, format.date, since_1904)
    if format.general:
        return _sign(value, format.before + _plain(_tidy(abs(value))) + format.after)
    shown = _show_digits(abs(value), format)
    return shown if section == 1 else _sign(value, shown)


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[str, ...]:
    """The parts between semicolons that are not quoted."""
    return tuple(re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code[:400]))


@lru_cache(maxsize=1024)
def _parse(section: str) -> Format:
    literals: list[str] = []

    def keep(match: re.Match[str]) -> str:
        literals.append(match[1] if match[1] is not None else match[2])
        return chr(0xE000 + len(literals) - 1)

    code = _ASIDE.sub("", _BRACKET.sub(lambda match: match[1] or "", _QUOTED.sub(keep, section)))
    plain = re.sub(r"[\ue000-\uf8ff]", "", code)

    def spelled(text: str) -> str:
        text = text.replace("%", "")
        return "".join(literals[ord(one) - 0xE000] if "\ue000" <= one <= "\uf8ff" else one for one in text).strip()

    if "general" in code.lower():
        before, _, after = code.partition(code[code.lower().index("general") :][:7])
        return Format(general=True, before=spelled(before), after=spelled(after))
    if re.search(r"[ymdhs]", plain, re.IGNORECASE) and not re.search(r"[0#?]", re.sub(r"s\.0+", "s", plain)):
        return Format(date=_date_parts(plain.lower()))
    if "@" in plain:
        return Format(general=True)
    digits = _DIGITS.search(code)
    if digits is None:
        return Format(before=spelled(code), most=-1)
    pattern = digits[0].partition("E")[0]
    whole, _, fraction = pattern.rstrip(",").partition(".")
    return Format(
        percent="%" in code,
        least=fraction.count("0"),
        most=len(fraction),
        thousands="," in whole,
        scale=len(pattern) - len(pattern.rstrip(",")),
        before=spelled(code[: digits.start()]),
        after=spelled(code[digits.end() :]),
        general="E" in digits[0] or "/" in code,
    )


def _date_parts(code: str) -> str:
    """Which of y, m, d, h, n (minutes), s a date format shows, in that order."""
    found = [part[0] for part in re.findall(r"y+|m+|d+|h+|s+", re.sub(r"am/pm|a/p|上午/下午", "", code))]
    # An m after hours or before seconds means minutes (18.8.31).
    parts = {
        "n" if part == "m" and (before == "h" or after == "s") else part
        for before, part, after in zip(["", *found], found, [*found[1:], ""], strict=False)
    }
    return "".join(one for one in "ymdhns" if one in parts)


def _show_date(value: Decimal, parts: str, since_1904: bool) -> str:
    if not 0 <= value < _LAST_SERIAL:
        return _plain(_tidy(value))
    if not since_1904 and value < 60:
        value += 1  # Excel believes in 29 February 1900 and counts it
    moment = (_FIRST_DAY_1904 if since_1904 else _FIRST_DAY) + timedelta(seconds=round(float(value) * 86_400))
    numbers = {"y": moment.year, "m": moment.month, "d": moment.day}
    day = "-".join(f"{number:02d}" for part, number in numbers.items() if part in parts)
    clock = f"{moment:%H:%M:%S}" if "s" in parts else f"{moment:%H:%M}" if "h" in parts or "n" in parts else ""
    return f"{day} {clock}".strip()


def _show_digits(value: Decimal, format: Format) -> str:
    if format.most < 0:
        return format.before
    value = _tidy(value).scaleb((2 if format.percent else 0) - 3 * format.scale)
    rounded = (
        value.quantize(Decimal(1).scaleb(-format.most), rounding=ROUND_HALF_UP) if value.adjusted() < 20 else value
    )
    text = f"{rounded:,f}" if format.thousands else f"{rounded:f}"
    if "." in text:
        whole, fraction = text.split(".")
        fraction = fraction[: format.least] + fraction[format.least :].rstrip("0")
        text = f"{whole}.{fraction}" if fraction else whole
    return f"{format.before}{text}{'%' if format.percent else ''}{format.after}"


def _tidy(value: Decimal) -> Decimal:
    """The value as decimal digits of which a double keeps fifteen: 8.3, not 8.3000000000000007."""
    return Decimal(f"{value:.15g}")


def _plain(value: Decimal) -> str:
    if value.adjusted() < -15:
        return "0" if not value else str(value)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _sign(value: Decimal, shown: str) -> str:
    return f"-{shown}" if value < 0 and re.search(r"[1-9]", shown) else shown
