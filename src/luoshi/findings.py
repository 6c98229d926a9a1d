"""What luoshi finds in one file: the face of the library.

import luoshi

plan = luoshi.read("2024年重点工作安排.pdf")
plan.document.meta.title
[figure for figure in plan.figures if figure.modality == "target"]
[task for task in plan.commitments if task.star]
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from luoshi.documents.files import load_file
from luoshi.documents.formats import read_bytes as reading_of_bytes
from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.figures.find import find_figures
from luoshi.figures.model import Appointment, Commitment, Figure

FACTS = b'{"facts":'  # how a fact sheet begins


class Findings:
    """A document and what stands in it. Each part is found when it is first asked for, and kept."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __repr__(self) -> str:
        return f"<Findings of {self.document.name!r}: {self.document.meta.title or 'no title'}>"

    @property
    def name(self) -> str:
        """The name that every exported row carries as ``doc``: the file's, without its ending."""
        return self.document.name

    def renamed(self, name: str) -> Findings:
        """The same document under another name, with what has been found in it so far."""
        other = Findings(replace(self.document, name=name))
        found = {part: value for part, value in vars(self).items() if part != "document"}
        vars(other).update(found)
        return other

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every quantified statement, in the order of the text."""
        return find_figures(self.document)

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """What the document undertakes to do, in the order of the text."""
        from luoshi.figures.commitments import find_commitments  # its patterns take time to compile

        return find_commitments(self.document, self.figures)

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """Who was appointed to or removed from which post."""
        from luoshi.figures.appointments import find_appointments

        return find_appointments(self.document)


def read(path: str | Path) -> Findings:
    """Read a file: TXT, PDF with text, DOCX, HTML, XLSX, OFD or a fact sheet, told apart by what is in it.

    Raises a `luoshi.errors.ReadError` that names the file, what is wrong with it and what to do.
    """
    where = Path(path)
    # A name in another encoding than UTF-8 could not be written into any export.
    name = os.fsencode(where.stem).decode("utf-8", "replace")
    return _find(load_file(where), str(where), name)


def read_bytes(data: bytes, name: str = "document") -> Findings:
    """Read what is already in memory. ``name`` is used in messages and, without its ending, as ``doc`` in exports."""
    return _find(data, name, Path(name).stem)


def _find(data: bytes, where: str, name: str) -> Findings:
    if not data.startswith(FACTS):
        return Findings(parse(reading_of_bytes(data, where), name))
    from luoshi.factsheets.read import read_fact_sheet  # few files are such, and it loads what reading does not need

    sheet = read_fact_sheet(data, name, where)
    found = Findings(sheet.document)
    vars(found).update(figures=sheet.figures, commitments=(), appointments=())
    return found
