"""Scorecard, drift and contradictions of the ledger in the shape that `luoshi.export` writes."""

from __future__ import annotations

from collections.abc import Iterable

from luoshi.alignment.contradictions.model import GRADES
from luoshi.alignment.drift import CHANGES
from luoshi.alignment.wording import figure_words
from luoshi.assessment.model import VERDICTS
from luoshi.documents.model import Document as ReadDocument
from luoshi.documents.model import Metadata, Part, Passage
from luoshi.export.comparison import Comparison, Pair, Pairing
from luoshi.export.comparison import Sentence as WrittenSentence
from luoshi.export.scorecard import summary_text
from luoshi.export.words import Words
from luoshi.findings import Findings
from luoshi.text.span import Span
from luoshi_site.ledger.models import Commitment, Document, Government
from luoshi_site.ledger.queries import contradictions, drifts, scorecards
from luoshi_site.ledger.queries.sentences import Sentence
from luoshi_site.ledger.shapes import as_figure

_BY_HAND = "0"
_SHORT = 22


def scorecard_comparison(page: scorecards.ScorecardPage) -> Comparison:
    """A scorecard as promise and outcome side by side."""
    rows = []
    for row in page.rows:
        one, figure = row.alignment, row.target.figure
        flags = {"stretch": figure.ambition == "stretch", "estimated": one.estimated, "star": figure.star}
        chapter = row.chapter.words if row.chapter else ""
        rows.append(
            Pairing(
                one.verdict,
                written(row.target, chapter=chapter),
                written(row.outcome, figure.period, chapter) if row.outcome else None,
                one.reason,
                tuple(written(place, figure.period, chapter) for place in row.also),
                None if one.ratio is None else float(one.ratio),
                one.confidence,
                tuple(("flag", name) for name, up in flags.items() if up),
            )
        )
    places = [place for row in page.rows for place in (row.target, row.outcome, *row.also) if place]
    return Comparison(
        kind="scorecard",
        title=(page.plan.title, page.plan.title),
        heads=(("承诺", "Promise"), ("结果", "Outcome")),
        statuses=tuple(VERDICTS),
        rows=tuple(rows),
        documents=_documents([page.plan.document, *page.looked_in], places),
        summary=(summary_text(page.summary, Words("zh")), summary_text(page.summary, Words("en"))),
    )


def drift_comparison(page: drifts.DriftPage) -> Comparison:
    """A drift as old and new side by side."""
    rows = []
    for row in page.rows:
        flags = () if row.change.harder is None else (("flag", "harder" if row.change.harder else "looser"),)
        sides = [written(side) if isinstance(side, Sentence) else None for side in (row.old, row.new)]
        rows.append(
            Pairing(row.change.change, *sides, row.change.reason, confidence=row.change.confidence, flags=flags)
        )
    for row in page.task_rows:
        sides = [
            _task(side, text) if isinstance(side, Commitment) else None
            for side, text in ((row.old, row.change.old_text), (row.new, row.change.new_text))
        ]
        rows.append(Pairing(row.change.change, *sides, row.change.reason, confidence=row.change.confidence or 1.0))
    before = page.before
    assert before is not None
    title = f"{before.title} → {page.plan.title}"
    used = {row.status for row in rows}
    places = [side for row in page.rows for side in (row.old, row.new) if isinstance(side, Sentence)]
    summary = _counted(page)
    return Comparison(
        kind="drift",
        title=(title, title),
        heads=((before.period, before.period), (page.plan.period, page.plan.period)),
        statuses=tuple(name for name in (*CHANGES, *drifts.TASKS[:2]) if name in used),
        rows=tuple(rows),
        documents=_documents([before.document, page.plan.document], places),
        summary=summary,
    )


def _counted(page: drifts.DriftPage) -> Pair:
    from luoshi.export.marks import status_words

    def say(words: Words) -> str:
        counts = words.say("、", ", ").join(f"{status_words(name, words)} {n}" for name, n in page.counts if n)
        return words.say(f"量化目标 {page.targets} 项：{counts}", f"{page.targets} quantified targets: {counts}")

    return say(Words("zh")), say(Words("en"))


def contradictions_comparison(government: Government, rows: list[contradictions.Row]) -> Comparison:
    """Both sentences of every contradiction side by side."""
    places = [place for row in rows for place in (row.first, row.second, *row.more) if place]
    documents = _documents([], places)
    return Comparison(
        kind="check",
        title=(f"{government.name}数据矛盾检查", f"{government.name}: contradictions"),
        heads=(("一处", "Here"), ("另一处", "There")),
        statuses=GRADES,
        rows=tuple(
            Pairing(
                row.contradiction.grade,
                written(row.first),
                written(row.second) if row.second else None,
                row.explanation,
                tuple(written(place) for place in row.more),
                flags=(("kind", row.contradiction.kind),),
            )
            for row in rows
        ),
        documents=documents,
        summary=(f"有 {len(rows)} 处不一致", f"{len(rows)} disagreements"),
    )


def written(side: Sentence, within: str | None = None, chapter: str = "") -> WrittenSentence:
    """A sentence of a page as one of a file."""
    figure = side.figure
    doc = str(figure.document_id or _BY_HAND)
    mark = Span(len(side.before), len(side.before) + len(side.number))
    source = f"{_shortened(side.title)} {figure.clause}".strip()
    words = figure_words(as_figure(figure), within=within)
    return WrittenSentence(
        doc,
        figure.start,
        figure.indicator_name,
        words,
        side.text,
        mark,
        figure.clause,
        source,
        chapter,
        tuple(figure.owners),
    )


def _task(row: Commitment, text: str) -> WrittenSentence:
    source = f"{_shortened(str(row.document or ''))} {row.clause}".strip()
    return WrittenSentence(
        str(row.document_id or _BY_HAND), row.start, row.object, "", text or row.text, Span(0, 0), row.clause, source
    )


def _shortened(title: str) -> str:
    return title if len(title) <= _SHORT else title[: _SHORT - 1] + "…"


def _documents(first: Iterable[Document], places: list[Sentence]) -> tuple[Findings, ...]:
    """The documents that rows speak of, each holding no more than the sentences that are quoted from it."""
    rows: dict[int, Document] = {document.pk: document for document in first}
    quoted: dict[int, dict[int, Sentence]] = {}
    for place in places:
        document = place.figure.document
        if document is not None:
            rows.setdefault(document.pk, document)
            quoted.setdefault(document.pk, {}).setdefault(place.figure.quote_start, place)
    return tuple(_document(row, list(quoted.get(pk, {}).values())) for pk, row in rows.items())


def _document(row: Document, places: list[Sentence]) -> Findings:
    meta = Metadata(
        str(row), row.number or None, row.issuer or None, row.date.isoformat() if row.date else None, row.kind,
        row.period or None, row.planned or None,
    )  # fmt: skip
    passages = []
    for place in sorted(places, key=lambda one: one.figure.quote_start):
        if place.text:
            found = place.runs or ((0, place.figure.quote_start),)
            starts, offsets = tuple(one for one, _ in found), tuple(other for _, other in found)
            passages.append(Passage(place.text, starts, offsets))
    part = Part(meta, Span(0, 1))
    return Findings(ReadDocument(str(row.pk), "", meta, tuple(passages), (), (), (part,)))
