"""Fact sheets: the facts and figures of an issued document without its sentences, as a file that luoshi reads.

Where a document's text may not be passed on, its facts may: which number a plan gave to which indicator in which
year, under which document number and clause. A fact sheet is UTF-8 text of one JSON object a line. The first says what
the document is (``facts`` is the version of the form, then the fields of `luoshi.documents.model.Metadata`); each
other line is one figure, with the fields of `luoshi.factsheets.shape.FIELDS`; what is left out has its usual value.

    {"facts": 1, "title": "2025年重点工作安排", "number": "云府发〔2025〕2号", "kind": "arrangement", "period": "2025"}
    {"clause": "一/1", "indicator": "养老床位", "low": 300, "unit": "张", "modality": "target"}

Read, it is a document of one line for the figures of a sentence, so that every figure still leads to a place where it
stands. ``luoshi read``, ``scorecard``, ``drift`` and ``check`` take it as they take any document.
"""
