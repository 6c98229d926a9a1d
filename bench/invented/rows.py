"""Everything that one invented government keeps, as rows that are not yet written."""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

import luoshi
from invented import words
from invented.paper import Number, write
from invented.shape import Paper, Place
from luoshi.alignment.names import plain_name
from luoshi_site.ledger import models as kept
from luoshi_site.ledger.trail import _DIGEST, _LEFT_OUT, _plain, canonical

Row = dict[str, Any]
NOW = datetime(2025, 11, 3, 1, 0, tzinfo=UTC)
MADE_BY = f"luoshi {luoshi.__version__}"
_NUMBERED = {
    kept.OrgUnit: lambda place: place.units,
    kept.Post: lambda place: place.units,
    kept.Appointment: lambda place: 2 * place.units,
    kept.Indicator: lambda place: place.indicators,
    kept.IndicatorAlias: lambda place: place.indicators,
    kept.StoredFile: lambda place: len(place.papers),
    kept.ImportJob: lambda place: len(place.papers),
    kept.Document: lambda place: len(place.papers),
    kept.Plan: lambda place: sum(paper.observations == 0 for paper in place.papers),
    kept.Commitment: lambda place: place.total("commitments"),
    kept.Responsibility: lambda place: 2 * place.total("commitments"),
    kept.Figure: lambda place: place.total("targets") + place.total("observations"),
    kept.Alignment: lambda place: place.total("targets"),
    kept.Contradiction: lambda place: 1 + place.total("observations") // 250,
    kept.Comment: lambda place: 1 + place.total("commitments") // 20,
}
MODELS = tuple(_NUMBERED)


def first_ids(places: Iterable[Place], begun: dict[Any, int]) -> list[dict[Any, int]]:
    """For each government the first id of each of its tables; ``begun`` are ids already given."""
    at = {model: begun.get(model, 0) + 1 for model in MODELS}
    found = []
    for place in places:
        found.append(dict(at))
        for model, count in _NUMBERED.items():
            at[model] += count(place)
    return found


def blank(model: Any) -> Row:
    """A row with the defaults of its columns."""
    found = {}
    for one in model._meta.concrete_fields:
        value = one.get_default()
        found[one.attname] = str(value) if isinstance(value, str) else value
        if one.attname in ("made_at", "changed_at", "finished_at"):
            found[one.attname] = NOW
    return found


def state(model: Any, row: Row) -> Row:
    """What the trail writes down of a row, as `trail.state`."""
    later = getattr(model, "LATER", {})
    return {
        name: _plain(value)
        for name, value in row.items()
        if name not in _LEFT_OUT and (name not in later or value != later[name])
    }


class Digest:
    """The digest of a row's state, as `trail.digest` makes it. Columns left at their default are written only once."""

    def __init__(self, model: Any, blank: Row) -> None:
        # What came to a model later is never set in an invented row, and left out while it is not.
        names = sorted(state(model, blank))
        self._columns = [(name, blank[name], f'"{name}":{canonical(_plain(blank[name]))}') for name in names]

    def __call__(self, row: Row) -> str:
        pieces = [
            written if (value := row[name]) is default else f'"{name}":{_canonical(value)}'
            for name, default, written in self._columns
        ]
        text = "{" + ",".join(pieces) + "}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def _canonical(value: Any) -> str:
    kind = type(value)
    if kind is int:
        return str(value)
    if kind is str and len(value) <= 2000:
        return encode_basestring(value)
    return canonical(_plain(value))


@dataclass(slots=True)
class Rows:
    """Rows by model, the changes that vouch for them (not sealed yet), and the files by their names."""

    by_model: dict[Any, list[Row]] = field(default_factory=lambda: defaultdict(list))
    changes: list[Row] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    digests: dict[Any, Digest] = field(default_factory=dict)

    def change(self, action: str, model: Any, row: Row, government: int, batch: Any = (), before: Row | None = None):
        """Note a change of ``row`` with the rows made by it: (model, row) pairs."""
        after = state(model, row)
        held: dict[str, dict[str, str]] = {}
        for other, one in batch:
            held.setdefault(other._meta.label_lower, {})[str(one["id"])] = self.digests[other](one)
        if held:
            after = {**after, "rows": held}
        self.changes.append(
            {
                "at": NOW,
                "who_id": None,
                "who_name": "样本",
                "action": action,
                "government": government,
                "object_type": model._meta.label_lower,
                "object_id": row["id"],
                "before": before,
                "after": after,
                "note": "",
            }
        )


class Government:
    """Writes one government: ``build`` gives its rows."""

    def __init__(
        self, place: Place, pk: int, people: dict[str, int], ids: dict[Any, int], common: list[Any], seed: int
    ):
        self.place, self.pk, self.people = place, pk, people
        self.ids, self.seed = dict(ids), seed
        self.source = random.Random(f"{seed} {place.number}")
        self.name = words.place_name(place.number)
        self.rows = Rows()
        self.blank = {model: blank(model) for model in MODELS}
        self.rows.digests = {model: Digest(model, row) for model, row in self.blank.items()}
        self.promised: dict[int, list[tuple[Row, int]]] = defaultdict(list)  # year -> targets and their indicator
        self.outcomes: dict[int, Row] = {}  # target id -> observation
        self.seen: dict[tuple[int, int], Row] = {}  # (indicator, year) -> an observation
        self._name_indicators(common)

    def make(self, model: Any, **values: Any) -> Row:
        """A new row with the next id of its table."""
        pk = self.ids[model]
        self.ids[model] = pk + 1
        row = {**self.blank[model], "id": pk, **values}
        self.rows.by_model[model].append(row)
        return row

    def _name_indicators(self, common: list[tuple[int, str]]) -> None:
        """The names that documents use: one in ten is of the common catalogue, the others are the government's own."""
        invented = words.indicators(self.source, self.place.indicators)
        self.names: list[tuple[str, str]] = []
        self.indicator_ids: list[int] = []
        batch = []
        for number, (name, unit) in enumerate(invented):
            own = self.make(kept.Indicator, government_id=self.pk, name=name, unit=unit)
            plain = plain_name(name)[:200]
            alias = self.make(
                kept.IndicatorAlias, indicator_id=own["id"], government_id=self.pk, name=name, plain=f"{plain}"
            )
            batch += [(kept.Indicator, own), (kept.IndicatorAlias, alias)]
            known = number % 10 == 9 and common
            self.indicator_ids.append(common[number // 10 % len(common)][0] if known else own["id"])
            self.names.append((common[number // 10 % len(common)][1], unit) if known else (name, unit))
        self.rows.change("add_indicator", *batch[0], self.pk, batch[1:])

    def build(self) -> Rows:
        """All of it."""
        self._units()
        for paper in self.place.papers:
            if not paper.observations:
                self._plan(paper)
        for paper in self.place.papers:
            if paper.observations:
                self._report(paper)
        self._align()
        self._contradict()
        self._talk()
        return self.rows

    def _units(self) -> None:
        self.units = []
        for number in range(self.place.units):
            unit = self.make(kept.OrgUnit, government_id=self.pk, name=f"{words.UNITS[number]}", aliases=[])
            post = self.make(kept.Post, unit_id=unit["id"], title="局长", leads=True)
            before = self.make(
                kept.Appointment,
                post_id=post["id"],
                person=words.person(self.source),
                since=date(2016, 3, 1),
                until=date(2021, 2, 28),
            )
            now = self.make(
                kept.Appointment, post_id=post["id"], person=words.person(self.source), since=date(2021, 3, 1)
            )
            batch = [(kept.Post, post), (kept.Appointment, before), (kept.Appointment, now)]
            self.rows.change("add_unit", kept.OrgUnit, unit, self.pk, batch)
            self.units.append(unit)

    def _document(self, paper: Paper, text: Any, day: date, period: str, planned: str = "") -> Row:
        data = text.text.encode()
        sha = hashlib.sha256(data).hexdigest()
        name = f"{text.title}.txt"
        self.rows.files[sha] = data
        file = self.make(kept.StoredFile, sha256=sha, size=len(data), first_name=name)
        document = self.make(
            kept.Document,
            government_id=self.pk,
            file_id=file["id"],
            name=name,
            title=text.title,
            number=f"{self.name[0]}府发〔{day.year}〕{self.ids[kept.Document] % 90 + 1}号",
            issuer=f"{self.name}人民政府",
            date=day,
            kind=paper.kind,
            period=period,
            planned=planned,
            text=text.text,
            outline=text.outline,
            layout=text.layout,
            luoshi_version=luoshi.__version__,
        )
        self.make(
            kept.ImportJob,
            government_id=self.pk,
            file_id=file["id"],
            name=name,
            state="done",
            done=4,
            total=4,
            message="已读出。",
            document_id=document["id"],
            by_id=self.people.get("supervisor"),
            attempts=1,
            worker="样本",
            beat=NOW,
        )
        return document

    def _plan(self, paper: Paper) -> None:
        first, last = paper.year, paper.year + (4 if paper.kind == "outline" else 0)
        period = str(first) if first == last else f"{first}-{last}"
        counts = [0] * paper.commitments
        for _ in range(paper.targets):
            counts[int(self.source.random() * len(counts))] += 1
        words_of = {"arrangement": "年重点工作安排", "action_plan": "年行动方案", "outline": "年发展规划纲要"}
        title = f"{self.name}{period}{words_of[paper.kind]}（{self.ids[kept.Document]}）"
        main = self.source.choice(self.units)
        text = write(self.source, title, self.names, counts, main["name"], [])
        document = self._document(paper, text, date(first, 2, 15), period)
        plan = self.make(
            kept.Plan,
            government_id=self.pk,
            document_id=document["id"],
            title=title,
            kind=paper.kind,
            period=period,
            period_start=first,
            period_end=last,
            start=0,
            end=len(text.text),
        )
        batch: list[tuple[Any, Row]] = [(kept.Plan, plan)]
        promised = []
        for number, item in enumerate(text.items):
            inner = number % 8 == 7
            row = self.make(
                kept.Commitment,
                government_id=self.pk,
                document_id=document["id"],
                plan_id=plan["id"],
                parent_id=promised[-1]["id"] if inner else None,
                start=item.start,
                end=item.end,
                clause=item.clause,
                section=item.section,
                text=text.text[item.start : item.end],
                action="新增",
                due=str(last) if number % 3 else f"{last}-0{1 + number % 9}-30",
                star=number % 11 == 0,
                review_state=self._review(first),
                made_by=MADE_BY,
            )
            promised.append(row)
            batch.append((kept.Commitment, row))
            leads = main if number % 4 else self.source.choice(self.units)
            duties = [(leads, "lead")] + ([(self.source.choice(self.units), "supporting")] if number % 2 else [])
            for unit, role in duties[: 1 if duties[-1][0] is leads else 2]:
                duty = self.make(kept.Responsibility, commitment_id=row["id"], unit_id=unit["id"], role=role)
                batch.append((kept.Responsibility, duty))
        for one in text.numbers:
            figure = self._figure(one, text, document, period, first, last, "target")
            figure["plan_id"], figure["commitment_id"] = plan["id"], promised[one.item]["id"]
            figure["comparator"] = ("eq", "ge", "le")[one.value % 3]
            figure["owners"] = [main["name"]]
            batch.append((kept.Figure, figure))
            self.promised[first].append((figure, one.indicator))
        self.rows.change("import_document", kept.Document, document, self.pk, batch)
        self._confirmed(batch)

    def _report(self, paper: Paper) -> None:
        titled = {
            "plan_report": "年计划执行情况报告",
            "work_report": "年工作情况报告",
            "statistical_bulletin": "年统计公报",
        }
        title = f"{self.name}{paper.year}{titled[paper.kind]}（{self.ids[kept.Document]}）"
        answered = [one for one in self.promised[paper.year] if one[0]["id"] not in self.outcomes]
        told = [one for one in answered if one[0]["id"] % 10 < 7][: paper.observations // 2]
        asked = [(indicator, max(1, int(target["low"] * (85 + target["id"] % 40) / 100))) for target, indicator in told]
        counts = [3] * (paper.observations // 3) + [paper.observations % 3] * (paper.observations % 3 > 0)
        text = write(self.source, title, self.names, counts, "", asked)
        document = self._document(paper, text, date(paper.year + 1, 2, 10), str(paper.year), str(paper.year + 1))
        batch: list[tuple[Any, Row]] = []
        for number, one in enumerate(text.numbers):
            figure = self._figure(one, text, document, str(paper.year), paper.year, paper.year, "actual")
            batch.append((kept.Figure, figure))
            self.seen.setdefault((one.indicator, paper.year), figure)
            if number < len(told):
                self.outcomes[told[number][0]["id"]] = figure
        self.rows.change("import_document", kept.Document, document, self.pk, batch)
        self._confirmed(batch)

    def _figure(self, one: Number, text: Any, document: Row, period: str, first: int, last: int, modality: str) -> Row:
        name, unit = self.names[one.indicator]
        value = Decimal(one.value)
        state_of = self._review(first)
        return self.make(
            kept.Figure,
            government_id=self.pk,
            document_id=document["id"],
            indicator_id=self.indicator_ids[one.indicator],
            indicator_name=name,
            start=one.start,
            end=one.end,
            subject=one.subject,
            measure="ratio" if unit == "%" else "amount",
            low=value,
            high=value,
            unit=unit,
            period=period,
            period_start=first,
            period_end=last,
            modality=modality,
            verb=one.verb,
            clause=one.clause,
            section=one.section,
            quote=text.text[one.sentence[0] : one.sentence[1]],
            quote_start=one.sentence[0],
            quote_end=one.sentence[1],
            confidence=0.6 if one.start % 17 == 0 else 0.95,
            review_state=state_of,
            source_state="changed" if state_of == "confirmed" and one.start % 101 == 0 else "current",
            made_by=MADE_BY,
        )

    def _review(self, year: int) -> str:
        """The past is mostly confirmed, the last two years are mostly not looked at."""
        chance = self.source.random()
        if chance < 0.02:
            return "rejected"
        return "confirmed" if chance < (0.1 if year > 2023 else 0.65) else "proposed"

    def _confirmed(self, batch: list[tuple[Any, Row]]) -> None:
        """A confirmation of its own in the trail, for one row of fifty."""
        for model, row in batch:
            if row.get("review_state") == "confirmed" and row["id"] % 50 == 0:
                before = state(model, {**row, "review_state": "proposed"})
                row["version"] = 2
                action = f"confirm_{model._meta.model_name}"
                self.rows.change(action, model, row, self.pk, before=before)

    def _align(self) -> None:
        for year, targets in self.promised.items():
            batch = []
            for target, _ in targets:
                if target["review_state"] == "rejected":
                    continue
                outcome = self.outcomes.get(target["id"])
                row = self.make(
                    kept.Alignment,
                    government_id=self.pk,
                    plan_id=target["plan_id"],
                    target_id=target["id"],
                    outcome_id=outcome["id"] if outcome else None,
                    made_by=MADE_BY,
                    **_judged(target, outcome),
                )
                batch.append((kept.Alignment, row))
            if batch:
                plan = next(one for one in self.rows.by_model[kept.Plan] if one["period_start"] == year)
                self.rows.change("align_plan", kept.Plan, plan, self.pk, batch)

    def _contradict(self) -> None:
        batch = []
        firsts = list(self.seen.values())
        for number in range(_NUMBERED[kept.Contradiction](self.place)):
            first, second = firsts[number % len(firsts)], firsts[(number + 1) % len(firsts)]
            row = self.make(
                kept.Contradiction,
                government_id=self.pk,
                first_id=first["id"],
                second_id=second["id"],
                kind=("conflict", "total", "growth")[number % 3],
                grade=("hard", "soft", "base")[number % 3],
                gap=float(number % 40),
                explanation=f"两处分别写作{first['low']}和{second['low']}。",
                review_state=("proposed", "proposed", "confirmed", "rejected")[number % 4],
                made_by=MADE_BY,
            )
            batch.append((kept.Contradiction, row))
        self.rows.change("find_contradictions", *batch[0], self.pk, batch[1:])

    def _talk(self) -> None:
        rows = self.rows.by_model[kept.Commitment]
        for number in range(_NUMBERED[kept.Comment](self.place)):
            row = self.make(
                kept.Comment,
                government_id=self.pk,
                commitment_id=rows[number * 20 % len(rows)]["id"],
                by_id=self.people.get("supervisor"),
                text="请责任单位补充进展情况。",
            )
            self.rows.change("comment", kept.Comment, row, self.pk)


def _judged(target: Row, outcome: Row | None) -> Row:
    if outcome is None:
        return {"verdict": "unreported", "reason": "在所列文件中未见报告", "confidence": 0.9}
    ratio = Decimal(outcome["low"] / target["low"]).quantize(Decimal("0.0001"))
    kind = target["id"] % 19
    verdict = "exceeded" if ratio > 1 else "met" if ratio >= Decimal("0.95") else "missed"
    verdict = "partial" if kind == 0 else "not_comparable" if kind == 1 else verdict
    doubtful = kind in (1, 2)
    return {
        "verdict": verdict,
        "ratio": ratio,
        "relation": "doubtful" if doubtful else "same",
        "score": 0.7 if doubtful else 1.0,
        "confidence": 0.6 if doubtful else 0.95,
        "reason": f"承诺{target['low']}，实绩{outcome['low']}",
        "review_state": "confirmed" if target["id"] % 5 == 0 else "proposed",
    }
