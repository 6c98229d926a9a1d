"""What is known of a document when its period is asked for: title, kind, date of issue and its first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from luoshi.documents.lines import Line
from luoshi.text.numerals import parse_numeral
from luoshi.text.unclear import Unclear

YEAR: Final = re.compile(r"(?:19|20)\d\d(?=年(?!远景)|—|-|～|~|至|度)|\A20\d\d(?=[\u4e00-\u9fff])")
_ANY_YEAR: Final = re.compile(r"(?<![到至比较])((?:19|20)\d\d)年(?!\d{1,2}月\d)")
_MONTH_ALONE: Final = re.compile(r"[（(]?((?:19|20)\d\d)年(\d{1,2}|[一二三四五六七八九十]{1,2})月[)）]?")
_QUOTED_PLAN: Final = re.compile("《[^《》]{0,40}(?:草案|计划)的?报告》")
_DRAFT_OF: Final = re.compile(r"((?:19|20)\d\d)年[^。，；]{0,12}(?:预算|计划)草案")
_FIRST_LINES: Final = 80
_HEADINGS_WITHIN: Final = 400
_HEADING_LENGTH: Final = 40


@dataclass(frozen=True)
class Head:
    """The evidence that a document's period is told from.

    ``date`` is the day of issue; ``issued`` is the month in its place where only that is given.
    """

    title: str
    kind: str
    date: str | None
    lines: Sequence[Line]

    @cached_property
    def years(self) -> list[str]:
        """The years that the title names."""
        return [match[0] for match in YEAR.finditer(self.title)]

    @cached_property
    def report_years(self) -> list[str]:
        """The years of a report's title, or of the title that its first lines quote: 《关于2025年预算执行……的报告》."""
        if self.years:
            return self.years
        opening = self.bare[:4]
        if quoted := next((match for text in opening if (match := _QUOTED_PLAN.search(text))), None):
            return [match[0] for match in YEAR.finditer(quoted[0])]
        if not self.title:
            return []
        return [match[1] for text in opening if (match := _DRAFT_OF.search(text))][:1]

    @cached_property
    def bare(self) -> list[str]:
        """The first lines without blanks."""
        return ["".join(line.text.split()) for line in self.lines[:_FIRST_LINES]]

    @cached_property
    def headings(self) -> list[str]:
        """The short lines without blanks, which headings are among."""
        short = (line.text for line in self.lines[:_HEADINGS_WITHIN] if len(line.text) <= _HEADING_LENGTH)
        return ["".join(text.split()) for text in short]

    @cached_property
    def issued(self) -> str | None:
        """The day of issue, or the month on a line of its own below the title or at the end: （2019年9月）."""
        if self.date:
            return self.date
        for line in (*self.lines[:12], *self.lines[-4:]):
            if len(line.text) <= 14 and (match := _MONTH_ALONE.fullmatch("".join(line.text.split()))):
                month = parse_numeral(match[2])
                return None if isinstance(month, Unclear) else f"{match[1]}-{int(month):02d}"
        return None

    @cached_property
    def near_year(self) -> str | None:
        """The year of which a part that the title names is: the title's own, that of issue, or the first one told."""
        if self.years or self.issued:
            return self.years[0] if self.years else (self.issued or "")[:4]
        return self.year_told(6)

    def year_told(self, within: int) -> str | None:
        """The first year that one of the first lines names."""
        return next((match[1] for text in self.bare[:within] if (match := _ANY_YEAR.search(text))), None)


@dataclass(frozen=True, slots=True)
class Told:
    """What a piece of evidence tells: the period, and what a report's second half plans for."""

    period: str | None
    planned: str | None = None


def year_before(date: str) -> str:
    """The year that a report of this date looks back on: the last one up to June, its own after that."""
    return str(int(date[:4]) - (1 if int(date[5:7]) <= 6 else 0))
