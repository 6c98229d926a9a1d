"""Everything found in the samples, line by line. `make golden` writes the files anew; review them as a diff."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

import luoshi
from luoshi.alignment.drift import drift
from luoshi.assessment.scorecard import scorecard
from luoshi.export.contradictions import contradictions_sheet
from luoshi.export.drift import drift_sheet
from luoshi.export.found import SHEETS
from luoshi.export.jsonl import write_jsonl
from luoshi.export.scorecard import scorecard_sheet
from luoshi.export.sheet import Sheet
from luoshi.fiscal.find import check_documents
from luoshi.samples import SAMPLES, sample_path

FOLDER = Path(__file__).parent
FOUND = ("meta", "outline", "tables", "figures", "commitments", "appointments")


def compare(name: str, sheet: Sheet, request: pytest.FixtureRequest) -> None:
    out = StringIO()
    write_jsonl(sheet, out)
    path = FOLDER / f"{name}.jsonl"
    if request.config.getoption("--regenerate"):
        path.write_text(out.getvalue(), "utf-8")
    assert out.getvalue() == path.read_text("utf-8"), f"{path.name} differs; if meant: make golden"


@pytest.mark.parametrize("what", FOUND)
@pytest.mark.parametrize("sample", [sample.name for sample in SAMPLES])
def test_what_is_found_in_a_sample_stays_as_it_is(sample: str, what: str, request: pytest.FixtureRequest) -> None:
    compare(f"{Path(sample).stem}.{what}", SHEETS[what]([luoshi.read(sample_path(sample))]), request)


def test_the_scorecard_of_the_samples_stays_as_it_is(request: pytest.FixtureRequest) -> None:
    plan = luoshi.read(sample_path("plan-2024.txt"))
    report = luoshi.read(sample_path("report-2024.pdf"))
    card = scorecard(plan.figures, {report.name: report.figures}, plan_doc=plan.name)
    compare("scorecard-2024", scorecard_sheet(card), request)


def test_the_drift_of_the_samples_stays_as_it_is(request: pytest.FixtureRequest) -> None:
    old, new = (luoshi.read(sample_path(f"plan-{year}.txt")) for year in (2024, 2025))
    changes = drift(old.figures, new.figures, old_commitments=old.commitments, new_commitments=new.commitments)
    compare("drift-2024-2025", drift_sheet(changes, old, new), request)


def test_the_contradictions_of_the_samples_stay_as_they_are(request: pytest.FixtureRequest) -> None:
    documents = [luoshi.read(sample_path(sample.name)) for sample in SAMPLES]
    found = check_documents((each.document, each.figures) for each in documents)
    compare("check", contradictions_sheet(found), request)
