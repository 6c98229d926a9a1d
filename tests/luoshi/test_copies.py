"""What is read can be copied and sent to another process, in the plain form and in the compiled one."""

from __future__ import annotations

import copy
import pickle

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.commitments import find_commitments
from luoshi.figures.context import Context
from luoshi.figures.find import find_figures
from luoshi.text.numbering import parse_marker
from luoshi.text.periods import find_periods
from luoshi.text.quantities import scan

TEXT = "柳湾区2025年重点工作安排\n一、安全生产\n2025年，新建消防站3座以上，企业达到80-100家。\n"


def test_documents_and_figures_stay_the_same_when_they_are_copied_or_sent() -> None:
    document = parse(Reading(text=TEXT, whole_lines=False, format="txt"), "sample")
    figures = find_figures(document)
    assert len(figures) == 2
    commitments = find_commitments(document, figures)
    assert len(commitments) == 1
    for value in (document.passages, figures, document, commitments):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
    assert copy.copy(figures[0]) == figures[0]


def test_what_stands_in_a_text_stays_the_same_as_well() -> None:
    for value in (*scan(TEXT), *find_periods(TEXT), Context("target", "2025", 2025), parse_marker("一、")):
        assert pickle.loads(pickle.dumps(value)) == value
