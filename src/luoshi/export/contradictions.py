"""Contradictions as rows and as a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.alignment.contradictions.model import GRADES, Contradiction, Evidence
from luoshi.alignment.wording import figure_words
from luoshi.export.comparison import Comparison, Library, Pair, Pairing, Sentence
from luoshi.export.marks import status_words
from luoshi.export.sheet import Row, Sheet, Value
from luoshi.export.words import Words, count_of
from luoshi.findings import Findings
from luoshi.fiscal.model import BudgetIdentity

COLUMNS = (
    *("grade", "kind", "indicator", "first_doc", "first_start", "first", "first_quote"),
    *("second_doc", "second_start", "second", "second_quote", "more", "explanation", "gap"),
)


def contradictions_sheet(found: Sequence[Contradiction]) -> Sheet:
    """A row a contradiction, the gravest first."""
    return Sheet("check", COLUMNS, [_row(each) for each in found])


def _row(each: Contradiction) -> Row:
    more: list[Value] = [{"doc": place.doc, "start": place.figure.span.start} for place in each.more]
    first = each.first.figure
    return (
        each.grade,
        each.kind,
        first.indicator,
        *_place(each.first),
        *_place(each.second),
        more,
        each.explanation,
        round(each.gap, 4),
    )


def _place(evidence: Evidence | None) -> tuple[Value, Value, Value, Value]:
    if evidence is None:
        return (None, None, None, None)
    figure = evidence.figure
    return (evidence.doc, figure.span.start, figure_words(figure), figure.quote)


def contradictions_comparison(
    found: Sequence[Contradiction], documents: Sequence[Findings], identities: Sequence[BudgetIdentity] = ()
) -> Comparison:
    """Both sentences of every contradiction side by side; of budget ``identities`` how many there are and hold."""
    library = Library(documents)

    def side(evidence: Evidence) -> Sentence:
        return library.of_figure(evidence.doc, evidence.figure)

    rows = tuple(
        Pairing(
            each.grade,
            side(each.first),
            side(each.second) if each.second else None,
            each.explanation,
            tuple(side(evidence) for evidence in each.more),
            flags=(("kind", each.kind),),
        )
        for each in found
    )
    return Comparison(
        kind="check",
        title=("数据矛盾检查", "Contradictions"),
        heads=(("一处", "Here"), ("另一处", "There")),
        statuses=GRADES,
        rows=rows,
        documents=tuple(documents),
        notes=_identities_note(identities),
        summary=(_summary(found, documents, Words("zh")), _summary(found, documents, Words("en"))),
    )


def _identities_note(identities: Sequence[BudgetIdentity]) -> tuple[Pair, ...]:
    if not identities:
        return ()
    hold = sum(one.holds for one in identities)
    return (
        (
            f"预算平衡和勾稽关系 {len(identities)} 条，成立 {hold} 条",
            f"{count_of(len(identities), 'budget identity', 'budget identities')},"
            f" of which {count_of(hold, 'holds', 'hold')}",
        ),
    )


def _summary(found: Sequence[Contradiction], documents: Sequence[Findings], words: Words) -> str:
    counts = words.say("、", ", ").join(
        f"{status_words(grade, words)} {sum(each.grade == grade for each in found)}" for grade in GRADES
    )
    figures = sum(len(each.figures) for each in documents)
    return words.say(
        f"{len(documents)} 份文件、{figures:,} 个数据项中，有 {len(found)} 处不一致：{counts}",
        f"{count_of(len(found), 'disagreement')} among {count_of(figures, 'figure')}"
        f" of {count_of(len(documents), 'document')}: {counts}",
    )
