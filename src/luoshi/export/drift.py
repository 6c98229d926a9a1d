"""What changed from one plan to the next, as rows and as a comparison."""

from __future__ import annotations

from dataclasses import replace

from luoshi.alignment.commitments import CommitmentChange
from luoshi.alignment.drift import CHANGES, Drift, DriftRow
from luoshi.export.comparison import Comparison, Library, Pairing, Sentence, chapter_of, source_of
from luoshi.export.marks import status_words
from luoshi.export.sheet import Row, Sheet
from luoshi.export.words import Words, count_of
from luoshi.figures.model import Commitment, Figure
from luoshi.findings import Findings
from luoshi.text.span import Span

COLUMNS = (
    *("kind", "old_doc", "old_start", "new_doc", "new_start", "indicator", "old_target", "new_target"),
    *("change", "harder", "confidence", "reason"),
)
_COMMITMENT_CHANGES = ("kept", "gone")


def drift_sheet(drift: Drift, old: Findings, new: Findings) -> Sheet:
    """A row a target, then a row a commitment without numbers (kind ``task`` and so on)."""
    rows = [_target_row(row, old.name, new.name) for row in drift.rows]
    rows += [_commitment_row(change, old.name, new.name) for change in drift.commitments]
    return Sheet("drift", COLUMNS, rows)


def _target_row(row: DriftRow, old: str, new: str) -> Row:
    return (
        "indicator",
        None if row.old_start is None else old,
        row.old_start,
        None if row.new_start is None else new,
        row.new_start,
        row.indicator,
        row.old_target,
        row.new_target,
        row.change,
        row.harder,
        row.confidence,
        row.reason,
    )


def _commitment_row(change: CommitmentChange, old: str, new: str) -> Row:
    before, after = change.old, change.new
    either = before or after
    return (
        either.kind if either else "task",
        old if before else None,
        before.span.start if before else None,
        new if after else None,
        after.span.start if after else None,
        (either.object or either.text) if either else "",
        before.text if before else None,
        after.text if after else None,
        change.change,
        None,
        change.score,
        change.reason,
    )


def drift_comparison(drift: Drift, old: Findings, new: Findings) -> Comparison:
    """Old and new targets side by side, the commitments without numbers after them."""
    library = Library([old, new])
    before, after = _by_place(old), _by_place(new)
    rows = [_pairing(row, library, (old.name, before), (new.name, after)) for row in drift.rows]
    rows += [_commitment_pairing(change, old, new) for change in drift.commitments]
    years = [found.document.meta.period or found.name for found in (old, new)]
    rows = [row if row.left else _under_new_chapter(row, years[1]) for row in rows]
    used = {row.status for row in rows}
    title = f"{old.document.meta.title or old.name} → {new.document.meta.title or new.name}"
    return Comparison(
        kind="drift",
        title=(title, title),
        heads=((years[0], years[0]), (years[1], years[1])),
        statuses=tuple(name for name in (*CHANGES, *_COMMITMENT_CHANGES) if name in used),
        rows=tuple(rows),
        documents=(old, new),
        summary=(_summary(drift, Words("zh")), _summary(drift, Words("en"))),
    )


def _under_new_chapter(row: Pairing, year: str) -> Pairing:
    """A row that only the new plan has stands under the new plan's chapter, named with its year: both begin at 一."""
    if row.right is None or not row.right.chapter:
        return row
    return replace(row, right=replace(row.right, chapter=f"{row.right.chapter}（{year}）"))


def _summary(drift: Drift, words: Words) -> str:
    comma = words.say("、", ", ")
    counts = comma.join(f"{status_words(name, words)} {count}" for name, count in drift.counts if count)
    loose = {name: sum(change.change == name for change in drift.commitments) for name in ("kept", "gone", "new")}
    tasks = comma.join(f"{status_words(name, words)} {count}" for name, count in loose.items() if count)
    text = words.say(
        f"量化目标 {len(drift.rows)} 项：{counts}", f"{count_of(len(drift.rows), 'quantified target')}: {counts}"
    )
    return text + (words.say(f"；未量化任务：{tasks}", f"; tasks without numbers: {tasks}") if tasks else "")


def _by_place(found: Findings) -> dict[tuple[int, str], Figure]:
    return {(figure.span.start, figure.indicator): figure for figure in reversed(found.figures)}


def _pairing(
    row: DriftRow,
    library: Library,
    old: tuple[str, dict[tuple[int, str], Figure]],
    new: tuple[str, dict[tuple[int, str], Figure]],
) -> Pairing:
    left = _side(row.old_start, row.indicator, library, *old)
    right = _side(row.new_start, row.indicator, library, *new)
    flags = () if row.harder is None else (("flag", "harder" if row.harder else "looser"),)
    return Pairing(row.change, left, right, row.reason, confidence=row.confidence, flags=flags)


def _side(
    start: int | None, indicator: str, library: Library, doc: str, figures: dict[tuple[int, str], Figure]
) -> Sentence | None:
    if start is None:
        return None
    figure = figures.get((start, indicator)) or next(each for (at, _), each in figures.items() if at == start)
    return library.of_figure(doc, figure)


def _commitment_pairing(change: CommitmentChange, old: Findings, new: Findings) -> Pairing:
    left = _commitment_side(change.old, old) if change.old else None
    right = _commitment_side(change.new, new) if change.new else None
    return Pairing(change.change, left, right, change.reason, confidence=change.score or 1.0)


def _commitment_side(task: Commitment, found: Findings) -> Sentence:
    start = task.span.start
    source = source_of(found.document, start, task.clause)
    chapter = chapter_of(found.document, -1, start)
    owners = tuple(owner.unit for owner in task.owners)
    # One sentence may name several projects, and the rows are told apart by them; other tasks are what they say.
    project = task.kind == "project" and task.object
    title = f"{task.object}（{task.milestone}）" if project and task.milestone else task.object if project else ""
    return Sentence(found.name, start, title, "", task.text, Span(0, 0), task.clause, source, chapter, owners)
