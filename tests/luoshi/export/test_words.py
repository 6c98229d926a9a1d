"""Every code has a word in both languages, and the words agree with those that the library itself uses."""

from __future__ import annotations

import pytest

from luoshi.alignment.contradictions.model import GRADES
from luoshi.alignment.contradictions.model import KINDS as CONTRADICTIONS
from luoshi.alignment.drift import CHANGES
from luoshi.assessment.model import VERDICTS
from luoshi.documents.kinds import KINDS
from luoshi.export import contradictions, drift, found, scorecard
from luoshi.export.marks import MARKS
from luoshi.export.words import Words, _pairs


@pytest.mark.parametrize(
    ("key", "codes"),
    [("verdict", VERDICTS), ("change", CHANGES), ("kind", KINDS), ("kind", CONTRADICTIONS)],
    ids=["verdicts", "changes", "kinds", "contradictions"],
)
def test_codes_are_called_on_screen_what_the_library_calls_them(key: str, codes: dict[str, str]):
    assert {code: Words().value(key, code) for code in codes} == codes


@pytest.mark.parametrize(
    "columns",
    [
        *(found.FIGURE, found.COMMITMENT, found.OUTLINE, found.TABLE, found.META, found.APPOINTMENT),
        *(scorecard.COLUMNS, drift.COLUMNS, contradictions.COLUMNS),
    ],
)
def test_every_column_has_a_heading(columns: tuple[str, ...]):
    assert [key for key in columns if Words("zh").heading(key) == key] == []


def test_every_word_comes_in_two_languages():
    assert all(len(pair) == 2 and all(pair) for table in _pairs().values() for pair in table.values())


def test_every_status_has_a_shape_of_its_own_among_those_shown_together():
    for together in (list(VERDICTS), list(CHANGES), list(GRADES)):
        assert len({MARKS[status].shape for status in together}) == len(together)
