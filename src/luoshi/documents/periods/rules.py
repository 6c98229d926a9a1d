"""Which evidence tells the period of a document: a table in order, the first rule that tells something wins.

The nearer a rule is to a document's own words on what it is about, the higher it stands: the title, then headings,
then the opening, then the date of issue, and last the text. A rule holds for some kinds of documents only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.documents.kinds import LISTS, REPORTS, kind_names
from luoshi.documents.lines import Line
from luoshi.documents.periods import openings, plans, reports, titles
from luoshi.documents.periods.head import Head, Told

_ALL: Final = frozenset(kind_names())
_OUTLINE: Final = frozenset({"outline"})
_WORK_REPORT: Final = frozenset({"work_report"})
_SUMMARY: Final = frozenset({"work_summary"})
_DATED: Final = frozenset({"personnel", "gazette", "notice", "policy_measures", "rule_of_law_report"})  # days in titles
_TIMELY: Final = _ALL - _DATED - REPORTS - _OUTLINE
_SINGLE: Final = _ALL - REPORTS - _OUTLINE
_TEXTS: Final = frozenset({"other", "bulletin", "arrangement"})
_OTHER: Final = frozenset({"other"})
_NOTICE: Final = frozenset({"notice"})
_MEASURES: Final = frozenset({"policy_measures"})
_PLAN: Final = frozenset({"action_plan"})
_BULLETIN: Final = frozenset({"bulletin"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of evidence: where it stands (``source``), for which kinds of documents, and how it is read."""

    source: str
    kinds: frozenset[str]
    read: Callable[[Head], Told | None]


RULES: Final[tuple[Rule, ...]] = (
    Rule("text", _PLAN | _OUTLINE, plans.term_of_plan),
    Rule("title", _OUTLINE, titles.outline_years),
    Rule("title", _ALL - _OUTLINE, titles.evaluated_years),
    Rule("title and opening", LISTS | _OTHER | _NOTICE, openings.progress_told),
    Rule("title and opening", _SUMMARY, openings.untitled_progress),
    Rule("opening", _OTHER, openings.opening_part),
    Rule("title", _TIMELY, titles.part_of_year),
    Rule("title and headings", REPORTS, titles.part_reported),
    Rule("opening", _TEXTS, openings.opening_part),
    Rule("opening", _OTHER, openings.headline_part),
    # reports, with what they plan for
    Rule("title", REPORTS, titles.adjusted_year),
    Rule("title", _SUMMARY, reports.years_summed),
    Rule("title", REPORTS, reports.two_title_years),
    Rule("headings", REPORTS, reports.review_heading),
    Rule("title", REPORTS, reports.title_year),
    Rule("opening", _SUMMARY, reports.subtitle_year),
    Rule("text", _WORK_REPORT, reports.goals_year),
    Rule("opening", REPORTS, reports.spoken_year),
    Rule("text", _WORK_REPORT, reports.estimated_year),
    Rule("date of issue", REPORTS, reports.date_year),
    Rule("opening", _WORK_REPORT, reports.meeting_year),
    Rule("text", REPORTS, reports.plan_years),
    Rule("text", REPORTS, reports.reached_year),
    # everything else
    Rule("opening", _OTHER, openings.year_summed_up),
    Rule("title", _SINGLE, titles.title_years),
    Rule("title", _TIMELY, titles.years_ahead),
    Rule("opening", _MEASURES, openings.valid_years),
    Rule("text", _MEASURES | _OTHER | _NOTICE, openings.years_in_force),
    Rule("text", _MEASURES | _NOTICE, openings.year_taken_up),
    Rule("title and text", _PLAN, plans.years_of_action),
    Rule("text", _PLAN, plans.year_aimed_at),
    Rule("text", _PLAN, plans.goals_behind_review),
    Rule("opening", _PLAN, plans.programme_years),
    Rule("opening", _PLAN, plans.programme_carried_out),
    Rule("opening", _BULLETIN, openings.census_year),
    Rule("number", _DATED | LISTS, openings.own_number_year),
    Rule("opening", _TIMELY, openings.year_spoken_of),
    Rule("opening", LISTS | _OTHER, openings.any_year),
    Rule("date of issue", _SINGLE - _MEASURES, openings.year_of_issue),
    Rule("date of issue", _MEASURES, openings.year_signed),
    Rule("opening", _SINGLE, openings.year_alone),
    Rule("opening", _MEASURES | _NOTICE, openings.year_in_force),
    Rule("opening", _MEASURES, openings.number_year),
    Rule("text", _SINGLE, openings.deadline_year),
    Rule("opening", _NOTICE | _MEASURES, openings.year_decided),
    Rule("day of the page", _MEASURES, openings.year_of_issue),
    Rule("opening", _MEASURES, openings.any_year),
)


def find_period(title: str, kind: str, lines: Sequence[Line], date: str | None) -> tuple[str | None, str | None]:
    """The period that a document plans for or reports on, and what a report's second half plans for."""
    head = Head(title, kind, date, lines)
    for rule in RULES:
        if kind in rule.kinds and (told := rule.read(head)):
            return told.period, told.planned
    return None, None
