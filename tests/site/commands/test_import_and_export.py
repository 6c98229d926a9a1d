"""luoshi import and luoshi export: documents in, rows out, workbooks there and back."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from luoshi import cli
from luoshi_site.ledger import services
from luoshi_site.ledger.models import Commitment, Document, Figure, ImportJob, Workbook
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(monkeypatch, capsys):
    """``run("import", "a.txt")``: exit code, what was printed, what was said."""
    # The database of the tests is not the one that the command would open for itself.
    monkeypatch.setattr("luoshi_site.commands.setting_up.need_database", lambda: None)

    def running(*arguments):
        capsys.readouterr()
        code = cli.main([str(one) for one in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return running


PLAN = """云岭区2025年重点工作安排

云府发〔2025〕2号

一、保障民生
1.新增养老床位300张。（责任单位：区民政局）

2025年2月17日
"""
REPORT = """云岭区2025年国民经济和社会发展计划执行情况的报告

一、2025年计划执行情况
2025年，新增养老床位320张。
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "计划.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "in" / "报告.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_a_folder_is_imported_and_a_second_time_changes_nothing(run, folder, government):
    code, out, err = run("import", folder / "in", "--government", "云岭区")
    assert (code, Document.objects.count()) == (0, 2)
    assert "读出《云岭区2025年重点工作安排》" in out
    assert "读入2份" in err
    assert set(ImportJob.objects.values_list("state", "by")) == {("done", None)}
    code, out, err = run("import", folder / "in", "--government", "云岭区", "--lang", "en")
    assert (code, Document.objects.count()) == (0, 2)
    assert "2 unchanged" in err
    assert verify().faults == ()


def test_a_preview_reads_nothing(run, folder, government):
    code, out, err = run("import", folder / "in", "--government", "云岭区", "--preview")
    assert (code, Document.objects.count(), ImportJob.objects.count()) == (0, 0, 0)
    assert "会读入台账" in out
    assert "未写入2份" in err


def test_a_bad_file_does_not_hold_up_the_others(run, folder, government):
    (folder / "in" / "坏.pdf").write_bytes(b"%PDF-1.7 nothing")
    code, _, err = run("import", folder / "in", folder / "无.txt", "--government", "云岭区")
    assert (code, Document.objects.count()) == (1, 2)
    assert "坏.pdf" in err
    assert "没有成功2份" in err


def test_which_ledger_must_be_clear(run, folder, government, elsewhere):
    code, _, err = run("import", folder / "in")
    assert (code, Document.objects.count()) == (1, 0)
    assert "--government" in err
    assert "没有这个政府" in run("import", folder / "in", "--government", "无此区")[2]


def test_a_workbook_goes_out_is_previewed_and_comes_back(run, folder, plan, figure, government):
    file = folder / "台账.xlsx"
    assert run("export", "ledger", "--plan", plan.title, "-o", file)[0] == 0
    book = load_workbook(file)
    page = book["目标值"]
    heads = [cell.value for cell in page[1]]
    row = next(one[0].row for one in page.iter_rows(min_row=2) if one[0].value == figure.pk)
    page.cell(row=row, column=heads.index("数值") + 1).value = 310
    book.save(file)
    code, out, _ = run("import", file, "--government", "云岭区", "--preview")
    assert code == 0
    assert "数值：300 → 310" in out
    code, _, err = run("import", file, "--government", "云岭区")
    assert "加 --yes 写入" in err
    figure.refresh_from_db()
    assert (figure.low, set(Workbook.objects.values_list("state", flat=True))) == (300, {"dropped"})
    code, out, _ = run("import", file, "--government", "云岭区", "--yes")
    assert "改了1行" in out
    figure.refresh_from_db()
    assert (figure.low, figure.review_state) == (310, "edited")
    code, out, _ = run("import", file, "--government", "云岭区", "--yes")
    assert code == 0
    assert "会写入0行" in out
    page.cell(row=row, column=heads.index("数值") + 1).value = "很多"
    book.save(file)
    code, _, err = run("import", file, "--government", "云岭区", "--yes")
    assert code == 1
    assert "“很多”不是数字" in err
    assert verify().faults == ()


def test_rows_go_out_in_every_format(run, folder, plan, report_document, supervisor, government):
    services.align_plan(supervisor, plan)
    targets = Figure.objects.filter(modality="target", plan=plan).count()
    code, out, _ = run("export", "targets", "--plan", f"#{plan.pk}")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, len(rows)) == (0, targets)
    assert {"id", "version", "indicator", "low", "review_state"} <= set(rows[0])
    code, out, _ = run("export", "tasks", "--government", "云岭区", "-f", "csv")
    assert len(list(csv.reader(StringIO(out.lstrip("\ufeff"))))) == Commitment.objects.count() + 1
    assert run("export", "observations", "-f", "json", "--government", "云岭区", "-o", folder / "o.json")[0] == 0
    assert len(json.loads((folder / "o.json").read_text("utf-8"))) == 3
    code, out, _ = run("export", "tasks", "--government", "云岭区", "--unit", "区民政局")
    assert {json.loads(line)["clause"] for line in out.splitlines()} == {"一/1"}


def test_everything_goes_out_for_a_hand_over(run, folder, plan, report_document, supervisor, government):
    services.align_plan(supervisor, plan)
    for name in ("a.zip", "b.zip"):
        assert run("export", "ledger", "--government", "云岭区", "-o", folder / name)[0] == 0
    assert (folder / "a.zip").read_bytes() == (folder / "b.zip").read_bytes()
    with ZipFile(BytesIO((folder / "a.zip").read_bytes())) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        rows = [json.loads(line) for line in archive.read("alignments.jsonl").decode().splitlines()]
        targets = [json.loads(line) for line in archive.read("targets.jsonl").decode().splitlines()]
        read_me = archive.read("README.txt").decode()
    assert manifest["documents.csv"]["rows"] == manifest["documents.jsonl"]["rows"] == 2
    assert {one["target"] for one in rows} <= {one["id"] for one in targets}
    assert "云岭区" in read_me


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ledger", "-f", "csv"), "不能写成 csv"),
        (("tasks", "-f", "zip"), "不能写成 zip"),
        (("ledger", "-f", "zip", "--plan", "x"), "不能只要一份计划"),
        (("tasks", "--plan", "无此计划"), "没有这份计划"),
        (("tasks", "--government", "云岭区", "--unit", "无此局"), "没有这个单位"),
        (("tasks", "-o", "x.pdf"), "看不出要写成哪种格式"),
    ],
)
def test_what_cannot_be_written_is_said(run, plan, government, arguments, said):
    code, _, err = run("export", *arguments)
    assert code == 1
    assert said in err


def test_what_the_ledger_holds_is_read_anew_and_what_people_settled_stays(run, folder, government, supervisor):
    run("import", folder / "in", "--government", "云岭区")
    kept = Figure.objects.get(modality="target")
    services.edit_figure(supervisor, kept.pk, kept.version, indicator_name="养老机构床位")
    other = Figure.objects.get(modality="actual")
    Figure.objects.filter(pk=other.pk).update(unit="张床")  # as an earlier version may have read it
    Document.objects.update(luoshi_version="0.0.1", layout={})
    code, out, _ = run("import", "--again", "--preview")
    assert (code, out.count("由 luoshi 0.0.1 读取，会重读")) == (0, 2)
    assert set(Document.objects.values_list("luoshi_version", flat=True)) == {"0.0.1"}
    code, out, err = run("import", "--again")
    assert (code, out.count("已更新")) == (0, 2)
    assert "读入2份" in err
    kept.refresh_from_db()
    other.refresh_from_db()
    assert (kept.indicator_name, kept.review_state, other.unit) == ("养老机构床位", "edited", "张")
    assert all(one.luoshi_version != "0.0.1" and one.layout for one in Document.objects.all())
    assert Document.objects.count() == 2


def test_a_stored_file_that_is_damaged_is_told_and_the_others_are_read(run, folder, government, settings):
    run("import", folder / "in", "--government", "云岭区")
    first = Document.objects.order_by("pk").first()
    assert first is not None
    for held in settings.FILES.rglob(f"*{first.file.sha256[4:]}*"):
        held.chmod(0o600)
        held.write_bytes(b"damaged")
    code, out, err = run("import", "--again", "--government", "云岭区")
    assert (code, out.count("已更新")) == (1, 1)
    assert "在磁盘上已损坏" in err


@pytest.mark.parametrize("given", [("--again", "a.txt"), ()])
def test_files_are_named_or_those_there_are_read_again(run, government, given):
    code, _, err = run("import", *given)
    assert code != 0
    assert "--again" in err


def test_long_exports_are_counted_where_someone_watches(monkeypatch, capsys):
    from luoshi.commands import messages
    from luoshi.export.words import Words

    monkeypatch.setattr(messages.sys.stderr, "isatty", lambda: True, raising=False)
    assert list(messages.counted(range(3000), Words(), "targets", 3000)) == list(range(3000))
    shown = capsys.readouterr().err
    assert "targets" in shown
    assert list(messages.counted(range(5), Words(), "targets", 5)) == [0, 1, 2, 3, 4]
    assert capsys.readouterr().err == ""
