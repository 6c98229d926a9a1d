"""Workbooks in a real office program: opened in LibreOffice, saved by it, brought back; and as they are printed."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from luoshi_site.ledger.models import Commitment, Figure

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: apt-get install libreoffice-calc"),
]


def in_office(data: bytes, ending: str, folder: Path) -> bytes:
    """A workbook opened by LibreOffice and stored as something else, or as itself."""
    given = folder / "in" / "台账.xlsx"
    given.parent.mkdir()
    given.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    form = "xlsx:Calc MS Excel 2007 XML" if ending == "xlsx" else ending
    command = [OFFICE or "", profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / f"台账.{ending}").read_bytes()


def test_saved_untouched_it_changes_nothing(plan, report_document, government, bring, exported, tmp_path):
    _, preview = bring(in_office(exported(government).saved(), "xlsx", tmp_path))
    assert (preview.lines, preview.faults, preview.notes) == ([], [], [])
    assert (
        preview.unchanged
        == Commitment.objects.count() + Figure.objects.filter(modality__in=("target", "actual")).count()
    )


def test_exactly_the_edited_cells_come_back(figure, commitment, government, bring, exported, tmp_path):
    book = exported(government)
    task, target = book.row_of("tasks", commitment.pk), book.row_of("targets", figure.pk)
    cells = {
        book.set("tasks", "text", task, "新增养老床位310张，改造社区食堂12家。"),
        book.set("tasks", "due", task, "2025-11-30"),
        book.set("targets", "low", target, Decimal("310.50")),
        book.set("targets", "comparator", target, "不低于 ≥"),
    }
    _, preview = bring(in_office(book.saved(), "xlsx", tmp_path))
    assert preview.faults == []
    assert {one.cell for line in preview.lines for one in line.shifts} == cells
    assert [line.kind for line in preview.lines] == ["change", "change"]


def test_lists_locks_and_heads_in_print_survive(plan, government, exported, tmp_path):
    before = exported(government)
    after = load_workbook(BytesIO(in_office(before.saved(), "xlsx", tmp_path)))
    for key in ("tasks", "targets"):
        old, new = before.sheet(key), after[before.sheet(key).title]
        assert new.protection.sheet
        assert len(new.data_validations.dataValidation) == len(old.data_validations.dataValidation)
        assert new.print_title_rows == "$1:$1"


MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
 Dim seen(0) As New com.sun.star.beans.PropertyValue
 Dim form(0) As New com.sun.star.beans.PropertyValue
 seen(0).Name = "Hidden" : seen(0).Value = False
 book = StarDesktop.loadComponentFromURL("{given}", "_blank", 0, seen())
 form(0).Name = "FilterName" : form(0).Value = "Calc MS Excel 2007 XML"
 book.storeToURL("{saved}", form())
 book.close(True)
 StarDesktop.terminate()
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""


def in_a_window(data: bytes, folder: Path) -> bytes:
    """A workbook opened in a window and saved, as a person does it: a mere conversion has no window, and LibreOffice
    then forgets what was frozen, whoever wrote the file."""
    in_office(data, "pdf", folder)  # makes the profile
    basic = folder / "profile" / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    given, saved = folder / "in" / "台账.xlsx", folder / "saved.xlsx"
    (basic / "Module1.xba").write_text(MACRO.format(given=given.as_uri(), saved=saved.as_uri()), "utf-8")
    (basic / "script.xlb").write_text(LIBRARY, "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE or "", profile, "--headless", "--norestore", "macro:///Standard.Module1.Main"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return saved.read_bytes()


def test_heads_stay_frozen_when_a_person_saves_it(plan, report_document, government, exported, tmp_path):
    before = exported(government)
    after = load_workbook(BytesIO(in_a_window(before.saved(), tmp_path)))
    for key in ("tasks", "targets", "observations"):
        old, new = before.sheet(key), after[before.sheet(key).title]
        assert (new.freeze_panes, new.sheet_view.pane.state) == (old.freeze_panes, "frozen")
        assert new.sheet_view.pane.xSplit >= 6


def test_notes_are_printed_on_one_breadth(plan, government, exported, tmp_path):
    found = pypdfium2.PdfDocument(in_office(exported(government, sheets=("tasks",)).saved(), "pdf", tmp_path))
    last = "".join(found[len(found) - 1].get_textpage().get_text_bounded().split())
    assert "条款" in last  # the name of a column
    assert "程序据此排位置" in last  # and what is told of it


def test_printed_it_is_as_broad_as_the_paper_and_long_texts_are_whole(commitment, government, exported, tmp_path):
    text = "推进" + "、".join(f"第{number}批社区食堂改造" for number in range(1, 30)) + "，年底前完成"
    Commitment.objects.filter(pk=commitment.pk).update(text=text)
    found = pypdfium2.PdfDocument(in_office(exported(government, sheets=("tasks",)).saved(), "pdf", tmp_path))
    width, height = found[0].get_size()
    assert (round(width), round(height)) == (1191, 842)  # A3, landscape
    printed = "".join(page.get_textpage().get_text_bounded() for page in found)
    assert "年底前完成" in "".join(printed.split())
