"""The command line: formats, languages, bad input, exit codes."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from luoshi.samples import SAMPLES, sample_path

FIGURE_KEYS = [
    *("doc", "start", "end", "quote", "clause", "indicator", "measure", "comparator", "low", "high", "unit", "period"),
    *("modality", "ambition", "nature", "owners", "star", "confidence"),
]
COMMITMENT_KEYS = [
    *("doc", "start", "end", "clause", "kind", "text", "action", "object", "owners", "due", "star"),
    *("milestone", "category", "targets"),
]
PLAN, REPORT = str(sample_path("plan-2024.txt")), str(sample_path("report-2024.pdf"))


def test_figures_as_json_lines_have_the_keys_that_others_rely_on(run):
    code, out, _ = run("read", PLAN, "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert list(rows[0])[: len(FIGURE_KEYS)] == FIGURE_KEYS
    assert {row["doc"] for row in rows} == {"plan-2024"}
    text = Path(PLAN).read_bytes().decode("gb18030")
    assert text[rows[0]["start"] : rows[0]["end"]] == "5.5"
    assert rows[0]["low"] == 5.5


def test_commitments_as_json_lines_have_the_keys_that_others_rely_on(run):
    _, out, _ = run("read", PLAN, "--what", "commitments", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert rows
    assert list(rows[0]) == COMMITMENT_KEYS
    owned = next(row for row in rows if row["owners"])
    assert set(owned["owners"][0]) == {"unit", "role"}
    starts = {json.loads(line)["start"] for line in run("read", PLAN, "-f", "jsonl")[1].splitlines()}
    assert {start for row in rows for start in row["targets"]} <= starts


@pytest.mark.parametrize("what", ["figures", "commitments", "outline", "tables", "meta", "appointments"])
@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "json"])
def test_everything_can_be_had_in_every_text_format(run, what: str, form: str):
    sample = "report-2024.pdf" if what == "tables" else "gazette-2026.txt"
    code, out, err = run("read", str(sample_path(sample)), "--what", what, "--format", form)
    assert code == 0
    assert out.strip()
    assert "1 份文件" in err
    if form == "json":
        assert isinstance(json.loads(out), list)
    if form == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(out))}) == 1


@pytest.mark.parametrize("what", ["figures", "commitments", "outline", "tables", "meta", "appointments"])
def test_everything_can_be_had_as_a_workbook(run, tmp_path: Path, what: str):
    out = tmp_path / "out.xlsx"
    assert run("read", REPORT, "--what", what, "-o", str(out))[0] == 0
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "xlsx", "docx", "html"])
@pytest.mark.parametrize(
    "command",
    [
        ["scorecard", PLAN, REPORT],
        ["drift", PLAN, str(sample_path("plan-2025.txt"))],
        ["check", REPORT, str(sample_path("gazette-2026.txt"))],
    ],
    ids=["scorecard", "drift", "check"],
)
def test_comparisons_come_in_every_format_and_the_same_twice(run, tmp_path: Path, command: list[str], form: str):
    one, two = tmp_path / "one", tmp_path / "two"
    for out in (one, two):
        code, _, err = run(*command, "--format", form, "-o", str(out))
        assert (code, "错误" in err) == (0, False)
    assert one.read_bytes() == two.read_bytes() != b""


def test_the_scorecard_has_the_keys_that_others_rely_on(run):
    _, out, _ = run("scorecard", PLAN, REPORT, "-f", "jsonl")
    row = json.loads(out.splitlines()[0])
    assert list(row)[:12] == [
        *("plan_doc", "plan_start", "indicator", "target", "outcome_doc", "outcome_start", "also", "outcome"),
        *("verdict", "ratio", "confidence", "reason"),
    ]
    assert row["plan_doc"] == "plan-2024"
    assert row["outcome_doc"] == "report-2024"


def test_headings_are_chinese_unless_english_is_asked_for(run, monkeypatch):
    assert run("read", PLAN, "-f", "csv")[1].startswith("文件,起,止,原文,条款,指标")
    assert run("--lang", "en", "read", PLAN, "-f", "csv")[1].startswith("document,start,end,quote")
    assert run("read", "--lang=en", PLAN, "-f", "csv")[1].startswith("document,start,end,quote")
    monkeypatch.setenv("LUOSHI_LANG", "en")
    assert "1 document, " in run("read", PLAN, "-f", "csv")[2]


def test_one_bad_file_among_good_ones_is_named_and_the_rest_is_read(run, tmp_path: Path):
    for number in range(3):
        (tmp_path / f"好{number}.txt").write_text(f"全年新增绿地{number + 2}万平方米。", "utf-8")
    (tmp_path / "坏.txt").write_bytes(b"")
    code, out, err = run("read", str(tmp_path), "-f", "jsonl")
    assert code == 1
    assert len(out.splitlines()) == 3
    assert "坏.txt" in err
    assert "1 份没有读成" in err


def test_a_folder_that_holds_nothing_to_read_is_no_success(run, tmp_path: Path):
    assert run("read", str(tmp_path))[0] == 1


def test_a_missing_file_is_named_with_the_remedy(run):
    code, _, err = run("read", "没有.txt")
    assert code == 1
    assert err.startswith("错误：没有.txt")


def test_reports_that_cannot_be_read_leave_nothing_to_hold_against_the_plan(run):
    code, out, err = run("scorecard", PLAN, "没有.txt")
    assert (code, out) == (1, "")
    assert "没有一份文件能读" in err


def test_two_reports_of_one_name_are_told_apart(run, tmp_path: Path):
    for folder, count in (("甲", 12), ("乙", 13)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "报告.txt").write_text(f"2024年新建口袋公园{count}座。", "utf-8")
    reports = [str(tmp_path / folder / "报告.txt") for folder in ("甲", "乙")]
    code, out, _ = run("check", *reports, "-f", "jsonl")
    assert code == 0
    docs = {row[key] for row in map(json.loads, out.splitlines()) for key in ("first_doc", "second_doc")}
    assert docs in (set(), {"报告", "报告~2"})


def test_standard_input_is_read(run, monkeypatch):
    class Standard:
        buffer = io.BytesIO("全年新增绿地12万平方米。".encode())

    monkeypatch.setattr(sys, "stdin", Standard)
    code, out, _ = run("read", "-", "-f", "jsonl")
    assert code == 0
    assert json.loads(out)["doc"] == "stdin"


@pytest.mark.parametrize("form", ["jsonl", "csv", "json", "table"])
def test_a_reader_that_leaves_early_is_no_error(form: str):
    files = [str(sample_path(sample.name)) for sample in SAMPLES] * 3
    command = [sys.executable, "-m", "luoshi.cli", "read", *files, "-f", form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaints = process.stderr.read().decode()
    assert "Traceback" not in complaints
    assert "BrokenPipe" not in complaints
    assert process.returncode == 141


def test_samples_are_listed_and_copied_but_never_written_over(run, tmp_path: Path):
    assert "plan-2024.txt" in run("samples")[1]
    assert run("samples", "--to", str(tmp_path / "样例"))[0] == 0
    assert {path.name for path in (tmp_path / "样例").iterdir()} == {sample.name for sample in SAMPLES}
    assert run("samples", "--to", str(tmp_path / "样例"))[0] == 0
    (tmp_path / "样例" / "plan-2025.txt").write_text("我的", "utf-8")
    code, _, err = run("samples", "--to", str(tmp_path / "样例"))
    assert code == 1
    assert "plan-2025.txt" in err


def test_an_unwritable_place_is_named_and_leaves_nothing_behind(run, tmp_path: Path):
    code, _, err = run("read", PLAN, "-o", str(tmp_path / "没有" / "a.csv"))
    assert code == 1
    assert "a.csv" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read"], "luoshi read --help"),
        (["read", PLAN, "--format", "pdf"], "pdf"),
        (["nothing"], "luoshi --help"),
        (["read", PLAN, "--lang", "fr"], "fr"),
    ],
)
def test_a_command_that_is_not_understood_ends_with_2_and_says_where_help_is(run, arguments: list[str], said: str):
    code, _, err = run(*arguments)
    assert code == 2
    assert said in err


def test_an_ending_that_names_no_format_is_refused(run, tmp_path: Path):
    code, _, err = run("read", PLAN, "-o", str(tmp_path / "a.pdf"))
    assert code == 1
    assert "--format" in err


def test_without_a_command_the_help_is_shown(run):
    code, out, _ = run()
    assert code == 0
    assert "luoshi scorecard" in out


@pytest.mark.parametrize(
    "given",
    [
        *(["serve"], ["users", "list"], ["audit", "verify"], ["backup", "x.tar"], ["restore", "x.tar"]),
    ],
)
def test_without_the_site_its_commands_say_what_to_install(run, monkeypatch, given: list[str]):
    monkeypatch.setitem(sys.modules, "django", None)  # as if it were not there
    code, out, err = run(*given)
    assert code == 1
    assert out == ""
    assert "pip install 'luoshi[site]'" in err


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["users"], "还要写上动作"),
        (["users", "add"], "还要写上用户名"),
        (["users", "add", "zheng"], "还要写上--name"),
        (["users", "role", "zheng"], "还要写上--role"),
        (["users", "role", "zheng", "--role", "king"], "不能是“king”"),
        (["audit", "forge"], "不能是“forge”"),
        (["serve", "--port", "70000"], "1-65535"),
    ],
)
def test_commands_of_the_site_that_cannot_be_understood_are_refused(run, given: list[str], message: str):
    code, _, err = run(*given)
    assert code == 2
    assert message in err
